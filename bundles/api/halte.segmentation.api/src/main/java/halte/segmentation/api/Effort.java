package halte.segmentation.api;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;

/**
 * What it takes to address a segment, and what is expected to come of it. From these follows how large a segment must be to be worth
 * it.
 *
 * @param fixed what it costs whatever the size, in currency units
 * @param perMember what it costs for each member, in currency units
 * @param margin what is left of revenue, 0–1
 * @param uplift by which part of himself a member's revenue of a period is expected to grow, such as 0.05; null when {@code
 *     response} is given
 * @param response which share of the members is expected to place one order more, 0–1; null when {@code uplift} is given
 * @param days the period for which that is expected, and over which revenue is looked at, in days
 */
public record Effort(double fixed, double perMember, double margin, Double uplift, Double response, int days) {

    /**
     * Checks the ranges.
     *
     * @throws HalteException {@code EFFORT_INVALID}
     */
    public Effort {
        require(fixed >= 0 && Double.isFinite(fixed), "fixed costs are at least 0");
        require(perMember >= 0 && Double.isFinite(perMember), "costs per member are at least 0");
        require(margin > 0 && margin <= 1, "the margin is above 0 and at most 1");
        require(uplift != null || response != null, "an uplift or a response must be expected of it");
        require(uplift == null || response == null, "either an uplift or a response is expected, not both");
        require(uplift == null || uplift > 0 && uplift < 100, "the uplift is above 0");
        require(response == null || response > 0 && response <= 1, "the response is above 0 and at most 1");
        require(days >= 1 && days <= 3650, "the period is from 1 to 3650 days");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new Failure("EFFORT_INVALID", Actor.USER, "The effort makes no sense: " + rule + ".", "Correct it.")
                    .asException();
        }
    }
}
