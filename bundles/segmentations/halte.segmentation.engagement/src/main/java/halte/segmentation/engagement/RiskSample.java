package halte.segmentation.engagement;

import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;

/**
 * Earlier customers of whom is known whether they gave up: seven in ten to learn from, at the beginning, and three in ten to check by, at the
 * end. Who is which follows from his number.
 *
 * @param touches touches after the first order at the age that is looked at
 * @param left whether they gave up
 * @param learn how many to learn from
 * @param check where those to check by begin
 */
record RiskSample(double[] touches, boolean[] left, int learn, int check) {

    static RiskSample of(int age, TraitTable population, EngagementParameters wanted, EngagementTraits traits) {
        int size = population.size();
        double[] touches = new double[size];
        boolean[] left = new boolean[size];
        int learn = 0;
        int check = size;
        int early = traits.within(wanted.earlyDays());
        int until = traits.within(wanted.earlyDays() + wanted.activeDays());
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < size; i++) {
            double then = known(row.to(i), wanted) ? Rhythm.after(row.number(traits.within(age))) : Double.NaN;
            if (then >= 0) {
                int to = checks(population.customer(i)) ? --check : learn++;
                touches[to] = then;
                left[to] = !(row.number(until) > row.number(early));
            }
        }
        return new RiskSample(touches, left, learn, check);
    }

    private static boolean known(TraitRow row, EngagementParameters wanted) {
        return Rhythm.age(row) >= wanted.earlyDays() + wanted.activeDays();
    }

    private static boolean checks(long customer) {
        return Math.floorMod(customer * 0x9E3779B97F4A7C15L >>> 33, 10) < 3;
    }

    int size() {
        return learn + touches.length - check;
    }
}
