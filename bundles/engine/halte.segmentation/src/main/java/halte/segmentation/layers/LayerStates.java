package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Layers.Layer;
import halte.segmentation.api.Layers.Stack;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of each layer whether it takes part, from when it is, and what is wrong with it. */
final class LayerStates {

    private final Segmentations segmentations;

    LayerStates(Segmentations segmentations) {
        this.segmentations = segmentations;
    }

    Map<String, Status> known() {
        return segmentations.list().stream()
                .collect(Collectors.toMap(status -> status.definition().id(), Function.identity()));
    }

    List<Layer> of(Stack stack, Map<String, Status> known) {
        return stack.layers().stream()
                .map(layer -> layer(layer, known.get(layer)))
                .toList();
    }

    private Layer layer(String id, Status status) {
        if (status == null) {
            return new Layer(id, Text.of(id), null, false, gone(id));
        }
        Definition definition = status.definition();
        if (status.lastRun() == null) {
            Failure gap = status.gap() == null ? neverRan(id) : status.gap();
            return new Layer(id, definition.title(), null, false, gap);
        }
        Failure gap = status.gap() == null ? outdated(definition).orElse(null) : status.gap();
        return new Layer(id, definition.title(), status.lastRun(), true, gap);
    }

    private static Failure gone(String id) {
        return new Failure(
                "LAYER_GONE",
                Actor.USER,
                "The segmentation '" + id + "' has been removed, so this layer is left out.",
                "Define the layers without it, or define the segmentation again.");
    }

    private static Failure neverRan(String id) {
        return new Failure(
                "LAYER_NEVER_RAN",
                Actor.USER,
                "The segmentation '" + id + "' has not run yet, so this layer is left out.",
                "Run it with 'halte segments run " + id + "'.");
    }

    private Optional<Failure> outdated(Definition now) {
        return segmentations
                .last(now.id())
                .map(Result::definition)
                .filter(then -> then.version() < now.version())
                .map(then -> new Failure(
                        "LAYER_OUTDATED",
                        Actor.USER,
                        "The segmentation '" + now.id() + "' is defined in version " + now.version()
                                + " but last ran in version " + then.version() + ", which this layer shows.",
                        "Run it with 'halte segments run " + now.id() + "'."));
    }
}
