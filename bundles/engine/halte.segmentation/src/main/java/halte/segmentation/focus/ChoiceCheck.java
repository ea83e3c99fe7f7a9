package halte.segmentation.focus;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Focus.Choice;
import halte.segmentation.api.Focus.Stance;
import halte.segmentation.api.SegmentRef;

/** Refuses decisions that are not whole. */
final class ChoiceCheck {

    private static final int LONGEST = 2_000;
    private static final int MOST = 1_000;

    private ChoiceCheck() {}

    static void check(Choice choice) {
        require(choice.segment() != null && choice.stance() != null, "segment or decision are missing");
        require(isText(choice.reason()), "it needs a reason of at most " + LONGEST + " characters");
        require(isText(choice.owner()), "it needs an owner: a person or a team");
        require(
                choice.exceeding() == null || isText(choice.exceeding()),
                "the reason to exceed the cap is empty or too long");
        require(
                !choice.suppress() || choice.stance() == Stance.NOT,
                "only members of a segment decided NOT can be kept from being addressed");
    }

    static void cap(int most) {
        require(most >= 1 && most <= MOST, "the cap is from 1 to " + MOST);
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new Failure(
                            "FOCUS_INVALID",
                            Actor.USER,
                            "The decision cannot be taken: " + rule + ".",
                            "Correct it and try again.")
                    .asException();
        }
    }

    static RuntimeException undecided(SegmentRef segment) {
        return new Failure(
                        "FOCUS_UNKNOWN",
                        Actor.USER,
                        "There is no decision about '" + segment + "'.",
                        "Check the name; 'halte focus' lists the decisions.")
                .asException();
    }

    static RuntimeException full(int most) {
        return new Failure(
                        "FOCUS_FULL",
                        Actor.USER,
                        "There are " + most + " focus groups already, as many as the cap allows.",
                        "Decide on another group that it comes later or not at all, or give a reason to exceed the cap.")
                .asException();
    }
}
