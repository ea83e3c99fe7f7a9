package halte.segmentation.insight;

import halte.segmentation.api.Effort;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Thresholds;
import halte.segmentation.document.Json;
import halte.store.api.Store;
import java.util.Optional;

/** Keeps thresholds and efforts as documents of their own: setting them must outdate neither models nor memberships. */
final class Settings {

    private static final String THRESHOLDS = "segmentation-thresholds";
    private static final String EFFORT = "segment-effort";
    private static final int WHATEVER_VERSION = -1;

    private final Store store;
    private final Json json = new Json();

    Settings(Store store) {
        this.store = store;
    }

    Thresholds thresholds(String segmentation) {
        return store.documents()
                .get(THRESHOLDS, segmentation)
                .map(document -> json.read(document, Thresholds.class))
                .orElse(Thresholds.USUAL);
    }

    void thresholds(String segmentation, Thresholds thresholds, String who) {
        put(THRESHOLDS, segmentation, thresholds, who);
        store.journal().record(who, "segmentation.thresholds", segmentation, String.valueOf(thresholds));
    }

    Optional<Effort> effort(SegmentRef segment) {
        return store.documents().get(EFFORT, segment.toString()).map(document -> json.read(document, Effort.class));
    }

    void effort(SegmentRef segment, Effort effort, String who) {
        put(EFFORT, segment.toString(), effort, who);
        store.journal().record(who, "segment.effort", segment.toString(), String.valueOf(effort));
    }

    private void put(String kind, String id, Object content, String who) {
        if (content == null) {
            store.documents().remove(kind, id, who);
        } else {
            store.documents().put(kind, id, json.write(content), who, WHATEVER_VERSION);
        }
    }
}
