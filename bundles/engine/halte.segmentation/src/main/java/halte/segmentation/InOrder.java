package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Upkeep.Ran;
import halte.segmentation.api.Upkeep.Refreshed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs segmentations one after another; those that depend on one that failed are left out. */
final class InOrder {

    private final Graph graph;
    private final Set<String> failed = new TreeSet<>();

    InOrder(Graph graph) {
        this.graph = graph;
    }

    List<Ran> run(List<String> ids, Function<String, Refreshed> run) {
        List<Ran> rans = new ArrayList<>();
        for (String id : ids) {
            Ran ran = missing(id)
                    .map(other -> new Ran(id, null, leftOut(id, other)))
                    .orElseGet(() -> run(id, run));
            if (ran.failure() != null) {
                failed.add(id);
            }
            rans.add(ran);
        }
        return List.copyOf(rans);
    }

    private Optional<String> missing(String id) {
        return graph.on().getOrDefault(id, Set.of()).stream()
                .filter(failed::contains)
                .findFirst();
    }

    private static Ran run(String id, Function<String, Refreshed> run) {
        try {
            return new Ran(id, run.apply(id), null);
        } catch (HalteException refused) {
            return new Ran(id, null, refused.failure());
        }
    }

    private static Failure leftOut(String id, String missing) {
        return new Failure(
                "SEGMENTATION_LEFT_OUT",
                Actor.USER,
                "The segmentation '" + id + "' was left out, since it asks for members of '" + missing
                        + "', which failed.",
                "See to '" + missing + "' first; until then the memberships stay as they were.");
    }
}
