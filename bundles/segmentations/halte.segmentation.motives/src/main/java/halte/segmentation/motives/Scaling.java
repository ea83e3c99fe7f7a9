package halte.segmentation.motives;

import halte.model.Parameters;

/**
 * How a value becomes a number from 0 to 1.
 *
 * @param kind by rank among customers, by robust distance from the middle one, or along a fixed scale
 * @param from what counts as 0 on a fixed scale
 * @param to what counts as 1
 */
record Scaling(Kind kind, double from, double to) {

    /** The ways. */
    enum Kind {
        RANK,
        ROBUST,
        FIXED
    }

    static Scaling read(Parameters tree) {
        Kind kind =
                switch (tree.text("scaling", tree.has("from") ? "fixed" : "rank")) {
                    case "rank" -> Kind.RANK;
                    case "robust" -> Kind.ROBUST;
                    case "fixed" -> Kind.FIXED;
                    default -> throw tree.invalid("scaling", "must be rank, robust or fixed");
                };
        if (kind != Kind.FIXED) {
            if (tree.has("from") || tree.has("to")) {
                throw tree.invalid("scaling", "must be fixed when from and to are given");
            }
            return new Scaling(kind, 0, 1);
        }
        double from = tree.number("from");
        double to = tree.number("to");
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw tree.invalid("to", "must be above from");
        }
        return new Scaling(kind, from, to);
    }

    /** Learns the scale from values; robust distances need a middle half that differs. */
    Scale learn(double[] sorted) {
        return switch (kind) {
            case RANK -> Ranks.of(sorted);
            case ROBUST -> Distance.of(sorted);
            case FIXED -> new Fixed(from, to);
        };
    }
}
