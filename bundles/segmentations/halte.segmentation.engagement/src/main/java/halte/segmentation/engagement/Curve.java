package halte.segmentation.engagement;

import halte.trait.api.TraitTable;

/**
 * How many of each band are still there so many days after the first order: who touches within the active days that follow. The band is
 * that of the first 30 days, and each horizon counts only those whose history reaches to the end of what is looked at.
 *
 * @param shares by band and horizon
 */
record Curve(Share[][] shares) {

    static final int[] HORIZONS = {30, 60, 90, 180};

    static Curve observe(TraitTable population, Bands bands, EngagementParameters wanted, EngagementTraits traits) {
        Share[][] shares = new Share[bands.size()][HORIZONS.length];
        for (int h = 0; h < HORIZONS.length; h++) {
            long[][] counts = at(HORIZONS[h], population, bands, wanted, traits);
            for (int band = 0; band < shares.length; band++) {
                shares[band][h] = new Share(counts[band][0], counts[band][1]);
            }
        }
        return new Curve(shares);
    }

    private static long[][] at(
            int horizon, TraitTable population, Bands bands, EngagementParameters wanted, EngagementTraits traits) {
        int end = horizon + wanted.activeDays();
        long[][] counts = new long[bands.size()][2];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            boolean observed = Rhythm.age(row.to(i)) >= end;
            int band = observed ? bands.of(Rhythm.after(row.number(traits.within((int) Rhythm.MONTH)))) : -1;
            if (band >= 0) {
                counts[band][0] += row.number(traits.within(end)) > row.number(traits.within(horizon)) ? 1 : 0;
                counts[band][1]++;
            }
        }
        return counts;
    }
}
