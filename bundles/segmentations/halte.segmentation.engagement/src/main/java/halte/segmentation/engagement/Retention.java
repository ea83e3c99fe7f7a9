package halte.segmentation.engagement;

import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.Arrays;

/**
 * Who is still active, by the frequency band in which he was before: the band as it was when the last days that activity is looked for
 * began, so that these days do not make their own band. Only of customers whose history was then 30 days at least.
 *
 * @param shares the share who are still active, by band
 */
record Retention(Share[] shares) {

    /** Fewer customers than these say too little of a band. */
    static final int FEWEST = 30;

    static Retention observe(TraitTable population, Bands bands, EngagementParameters wanted) {
        long[][] counts = new long[bands.size()][2];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            int band = bands.of(before(row.to(i), wanted.activeDays()));
            if (band >= 0) {
                counts[band][0] += row.number(EngagementTraits.RECENT) > 0 ? 1 : 0;
                counts[band][1]++;
            }
        }
        return new Retention(Arrays.stream(counts)
                .map(count -> new Share(count[0], count[1]))
                .toArray(Share[]::new));
    }

    private static double before(TraitRow row, int days) {
        double age = Rhythm.age(row) - days;
        double recent = row.number(EngagementTraits.RECENT);
        if (!(age >= Rhythm.MONTH && recent >= 0)) {
            return Double.NaN;
        }
        return Math.max(0, Rhythm.after(row) - recent) * Rhythm.MONTH / age;
    }

    /** Returns how surely retention rises from band to band, in standard errors. */
    double trend() {
        return Share.trend(shares);
    }

    boolean suffices() {
        return shares.length > 1 && Arrays.stream(shares).allMatch(share -> share.all() >= FEWEST);
    }

    /** Tells whether a higher frequency is a sign of staying: shares rise, and those of the lowest and highest band differ for sure. */
    boolean isSign() {
        return suffices()
                && trend() > Share.SURE
                && shares[0].interval().high()
                        < shares[shares.length - 1].interval().low();
    }
}
