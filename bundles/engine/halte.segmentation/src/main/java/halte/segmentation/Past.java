package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Segmentations.Move;
import halte.store.api.MembershipStore;
import java.time.Instant;
import java.util.List;

/** Compares moments of the past, as far as a segmentation had run by then. */
record Past(Catalogue catalogue, MembershipStore memberships) {

    List<Move> diff(String segmentation, Instant from, Instant to) {
        catalogue.document(segmentation);
        if (!anybodyBy(from, segmentation)) {
            checkRan(segmentation, from);
        }
        return memberships.diff(segmentation, from, to).stream()
                .map(moved -> new Move(moved.from(), moved.to(), moved.customers()))
                .toList();
    }

    private boolean anybodyBy(Instant at, String segmentation) {
        return memberships.turnover(segmentation, Instant.EPOCH, at).values().stream()
                .anyMatch(each -> each.before() + each.entered() > 0);
    }

    /** A run may have put nobody anywhere. */
    private void checkRan(String segmentation, Instant at) {
        List<Instant> runs = catalogue.runs(segmentation);
        if (runs.stream().noneMatch(run -> !run.isAfter(at))) {
            String first =
                    runs.stream().min(Instant::compareTo).map(Instant::toString).orElse(null);
            throw new Failure(
                            "SEGMENTATION_NOT_RUN",
                            Actor.USER,
                            "The segmentation '" + segmentation + "' had not run for " + at
                                    + " or before, so who was in which segment then is not known.",
                            first == null ? "Run it first." : "Ask from its first run on: " + first + ".")
                    .asException();
        }
    }
}
