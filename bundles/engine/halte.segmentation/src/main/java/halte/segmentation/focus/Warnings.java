package halte.segmentation.focus;

import halte.model.HalteException;
import halte.model.Text;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what is wrong with decisions whose segments are no longer there. Looks each segmentation up once. */
final class Warnings {

    private final Segmentations segmentations;
    private final Map<String, Optional<Set<String>>> segments = new HashMap<>();

    Warnings(Segmentations segmentations) {
        this.segmentations = segmentations;
    }

    /** Returns the segments of a segmentation's last run; empty when the segmentation is gone. */
    Optional<Set<String>> segments(String segmentation) {
        return segments.computeIfAbsent(segmentation, this::read);
    }

    private Optional<Set<String>> read(String segmentation) {
        try {
            Set<String> ids = new TreeSet<>();
            segmentations
                    .last(segmentation)
                    .map(Result::segments)
                    .ifPresent(
                            found -> found.forEach(one -> ids.add(one.segment().id())));
            return Optional.of(ids);
        } catch (HalteException refused) {
            if (!refused.failure().code().equals("SEGMENTATION_UNKNOWN")) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** Returns a warning; null when all is well. */
    Text of(SegmentRef ref, boolean suppresses) {
        Optional<Set<String>> known = segments(ref.segmentation());
        if (known.isPresent() && known.get().contains(ref.segment())) {
            return null;
        }
        String en = known.isEmpty()
                ? "The segmentation '" + ref.segmentation() + "' is gone; the decision is kept."
                : "The last run of '" + ref.segmentation() + "' has no segment '" + ref.segment()
                        + "' any longer; the decision is kept.";
        String nl = known.isEmpty()
                ? "De segmentatie '" + ref.segmentation() + "' bestaat niet meer; het besluit blijft bewaard."
                : "De laatste berekening van '" + ref.segmentation() + "' kent geen doelgroep '" + ref.segment()
                        + "' meer; het besluit blijft bewaard.";
        return suppresses
                ? new Text(
                        en + " It keeps nobody from being addressed now.",
                        nl + " Er wordt nu niemand meer door uitgesloten.")
                : new Text(en, nl);
    }
}
