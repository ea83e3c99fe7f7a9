package halte.segmentation.value;

import halte.model.HalteException;
import halte.model.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * The parameters of a segmentation by customer value.
 *
 * @param family the model of purchasing
 * @param unit days per unit of time
 * @param everyOrder whether spend counts the first order day too
 * @param scope whose orders count
 * @param holdOut what part of the history checks the model
 * @param worth what counts as value
 * @param plan how value becomes tiers
 */
record ValueParameters(
        Family family, double unit, boolean everyOrder, Scope scope, HoldOutPlan holdOut, Worth worth, TierPlan plan) {

    private static final Set<String> KNOWN = Set.of(
            "model",
            "unit",
            "spend",
            "channel",
            "purpose",
            "hold-out",
            "calibration-end",
            "horizon",
            "discount",
            "margin",
            "tiers",
            "gone");
    private static final int LONGEST_HORIZON = 3_653;

    /**
     * Whose orders count.
     *
     * @param channel orders of this channel only; null for all
     * @param purpose customers who granted this purpose only; null for all
     */
    record Scope(String channel, String purpose) {}

    /**
     * What part of the history checks the model.
     *
     * @param days so many last days; 0 for none, negative for a quarter of the history
     * @param calibrationEnd the last day before that part; null when {@code days} decides
     */
    record HoldOutPlan(int days, LocalDate calibrationEnd) {}

    /**
     * What counts as value.
     *
     * @param horizon over how many days from now on
     * @param discount the yearly discount rate, such as 0.1
     * @param margin the share of spend that is left, such as 0.3
     */
    record Worth(int horizon, double discount, double margin) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static ValueParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        return new ValueParameters(
                family(parameters),
                choice(parameters, "unit", "weeks", "days") ? 7 : 1,
                !choice(parameters, "spend", "repeats", "all"),
                new Scope(parameters.text("channel", null), parameters.text("purpose", null)),
                holdOut(parameters),
                worth(parameters),
                TierPlan.read(parameters));
    }

    private static Family family(Parameters parameters) {
        boolean first = choice(parameters, "model", Family.BG_NBD.id(), Family.PARETO_NBD.id());
        return first ? Family.BG_NBD : Family.PARETO_NBD;
    }

    /** Tells whether the first of two choices was made; it is made when nothing is said. */
    private static boolean choice(Parameters parameters, String name, String first, String second) {
        String chosen = parameters.text(name, first);
        if (!chosen.equals(first) && !chosen.equals(second)) {
            throw parameters.invalid(name, "must be " + first + " or " + second);
        }
        return chosen.equals(first);
    }

    private static HoldOutPlan holdOut(Parameters parameters) {
        int days = parameters.whole("hold-out", -1);
        if (parameters.has("hold-out") && (days < 0 || days > Habit.LONGEST)) {
            throw parameters.invalid("hold-out", "must be from 0 to " + Habit.LONGEST + " days");
        }
        if (!parameters.has("calibration-end")) {
            return new HoldOutPlan(days, null);
        }
        if (parameters.has("hold-out")) {
            throw parameters.invalid("hold-out", "follows from calibration-end; give one of both");
        }
        try {
            return new HoldOutPlan(days, LocalDate.parse(parameters.text("calibration-end")));
        } catch (DateTimeException unreadable) {
            throw parameters.invalid("calibration-end", "must be a date such as 2026-01-31");
        }
    }

    private static Worth worth(Parameters parameters) {
        int horizon = parameters.whole("horizon", 365);
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw parameters.invalid("horizon", "must be from 1 to " + LONGEST_HORIZON + " days");
        }
        double discount = parameters.number("discount", 0);
        if (!(discount >= 0 && discount <= 1)) {
            throw parameters.invalid("discount", "must be from 0 to 1, for a year");
        }
        double margin = parameters.number("margin", 1);
        if (!(margin > 0 && margin <= 1)) {
            throw parameters.invalid("margin", "must be above 0 and at most 1");
        }
        return new Worth(horizon, discount, margin);
    }
}
