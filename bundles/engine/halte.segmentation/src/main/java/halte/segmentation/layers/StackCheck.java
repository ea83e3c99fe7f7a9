package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Stack;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Refuses stacks that make no sense. */
final class StackCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private StackCheck() {}

    static void check(Stack stack) {
        refuseUnless(
                stack.id() != null && NAME.matcher(stack.id()).matches(),
                "the name must be in lower case with hyphens");
        refuseUnless(stack.title() != null, "the title is missing");
        List<String> layers = stack.layers();
        refuseUnless(layers != null && layers.stream().allMatch(Objects::nonNull), "layers are missing");
        refuseUnless(
                !layers.isEmpty() && layers.size() <= Layers.MOST_LAYERS,
                "there must be 1 to " + Layers.MOST_LAYERS + " layers, not " + layers.size());
        refuseUnless(new HashSet<>(layers).size() == layers.size(), "a segmentation is there twice");
        refuseUnless(
                stack.floor() >= Layers.LOWEST_FLOOR,
                "the floor must be at least " + Layers.LOWEST_FLOOR + " customers");
    }

    private static void refuseUnless(boolean right, String why) {
        if (!right) {
            throw new Failure(
                            "LAYERS_INVALID",
                            Actor.USER,
                            "The layers cannot be defined: " + why + ".",
                            "Correct the definition and try again.")
                    .asException();
        }
    }
}
