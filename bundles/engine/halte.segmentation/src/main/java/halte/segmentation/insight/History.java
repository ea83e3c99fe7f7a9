package halte.segmentation.insight;

import halte.segmentation.api.Drift.Run;
import halte.segmentation.api.Drift.Turn;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.document.Json;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.Turnover;
import halte.store.api.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored runs of a segmentation since it was defined. Of several runs for one moment the last counts. */
final class History {

    private static final String RESULT = "segmentation-result";
    private static final Turnover NOTHING = new Turnover(0, 0, 0, 0);

    private record Note(boolean fit) {}

    private record StoredRun(
            Definition definition, Instant at, long customers, List<Perspective> segments, String madeBy, Note note) {}

    private final DocumentStore documents;
    private final MembershipStore memberships;
    private final Json json = new Json();

    History(Store store) {
        documents = store.documents();
        memberships = store.memberships();
    }

    /** Tells whether a segmentation had run at a moment. */
    boolean hadRun(String segmentation, Instant at) {
        return results(segmentation, Integer.MAX_VALUE).stream()
                .anyMatch(result -> !json.read(result, StoredRun.class).at().isAfter(at));
    }

    List<Run> runs(String segmentation, int limit) {
        List<Document> results = results(segmentation, limit + 1);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, results.size()); i++) {
            Optional<Instant> before = i + 1 < results.size()
                    ? Optional.of(json.read(results.get(i + 1), StoredRun.class).at())
                    : Optional.empty();
            runs.add(run(segmentation, results.get(i), before));
        }
        return runs;
    }

    /** Returns results newest first, as many as asked for, each for another moment. */
    private List<Document> results(String segmentation, int limit) {
        List<Document> results = new ArrayList<>();
        Instant last = null;
        for (Document document : documents.versions(RESULT, segmentation)) {
            if (document.json() == null || results.size() == limit) {
                return results;
            }
            Instant at = json.read(document, StoredRun.class).at();
            if (!at.equals(last)) {
                results.add(document);
            }
            last = at;
        }
        return results;
    }

    private Run run(String segmentation, Document document, Optional<Instant> before) {
        StoredRun stored = json.read(document, StoredRun.class);
        Optional<Map<String, Turnover>> turnovers =
                before.map(from -> memberships.turnover(segmentation, from, stored.at()));
        return new Run(
                stored.at(),
                document.at(),
                stored.definition().version(),
                stored.madeBy(),
                stored.note() == null || stored.note().fit(),
                stored.customers(),
                stored.segments().stream().map(one -> turn(one, turnovers)).toList());
    }

    private static Turn turn(Perspective one, Optional<Map<String, Turnover>> turnovers) {
        String id = one.segment().id();
        Turnover turnover = turnovers
                .map(found -> found.getOrDefault(id, NOTHING))
                .orElse(new Turnover(0, one.size(), 0, one.size()));
        return new Turn(id, one.size(), one.share(), turnover.entered(), turnover.left());
    }
}
