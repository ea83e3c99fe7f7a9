package halte.segmentation.engagement;

import halte.trait.api.TraitRow;

/** What follows from one customer's traits alone: how often he touches, how long he may be quiet, and where he goes. */
final class Rhythm {

    /** The period over which frequency is told; nobody's history counts as shorter. */
    static final double MONTH = 30;

    private static final double LONGEST = 100_000;

    private Rhythm() {}

    /** Returns the days since the first order; NaN without one. */
    static double age(TraitRow row) {
        double age = row.number(EngagementTraits.AGE);
        return age >= 0 && age <= LONGEST ? age : Double.NaN;
    }

    /** Returns the number of touches after the first order; NaN without one. */
    static double after(TraitRow row) {
        return after(row.number(EngagementTraits.TOUCHES)) + 0 * age(row);
    }

    static double after(double touches) {
        return touches >= 0 && touches < 1e12 ? Math.max(0, touches - 1) : Double.NaN;
    }

    /** Returns the touches per 30 days since the first order; NaN without one. */
    static double rate(TraitRow row) {
        return after(row) * MONTH / Math.max(MONTH, age(row));
    }

    static double quiet(TraitRow row) {
        double quiet = row.number(EngagementTraits.QUIET);
        return quiet >= 0 && quiet <= LONGEST ? quiet : Double.NaN;
    }

    /**
     * Returns for how many days his own rhythm lets a customer be quiet: the mean gap between days with a touch, and so many deviations
     * more. The gaps of one day would hide those between days; their squares are negligible, so that the deviation between days follows
     * from that between touches. With one gap its deviation is that of a memoryless process: the gap itself. NaN without a gap.
     */
    static double expected(TraitRow row, EngagementParameters.Silence silence) {
        double gaps = row.number(EngagementTraits.DAYS) - 1;
        double span = age(row) - quiet(row);
        if (!(gaps >= 1 && gaps <= LONGEST && span > 0)) {
            return Double.NaN;
        }
        double mean = span / gaps;
        double limit = mean + silence.deviations() * deviation(row, gaps, mean);
        return Math.max(silence.days(), limit);
    }

    private static double deviation(TraitRow row, double gaps, double mean) {
        double own = row.number(EngagementTraits.DEVIATION);
        double between = row.number(EngagementTraits.GAP);
        double all = after(row);
        if (gaps < 2 || !(own >= 0 && own < LONGEST && between >= 0 && between < LONGEST && all >= 2)) {
            return mean;
        }
        double squares = (all - 1) * own * own + all * between * between;
        return Math.sqrt(Math.max(0, squares - gaps * mean * mean) / (gaps - 1));
    }
}
