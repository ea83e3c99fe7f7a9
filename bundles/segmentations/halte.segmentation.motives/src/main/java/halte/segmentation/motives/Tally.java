package halte.segmentation.motives;

import halte.trait.api.TraitTable;

/**
 * How many customers there are by segment and motive.
 *
 * @param segments customers by segment
 * @param known customers of whom a motive is known well enough to compare, by motive
 * @param confidence the mean confidence of the customers of whom anything is known, by motive; NaN without any
 */
record Tally(int[] segments, int[] known, double[] confidence) {

    static Tally of(TraitTable population, Leader leader, int motives) {
        Tally tally = new Tally(new int[motives + 2], new int[motives], new double[motives]);
        int[] any = new int[motives];
        Walk row = new Walk(population);
        for (int i = 0; i < population.size(); i++) {
            int segment = leader.segment(row.to(i));
            if (segment >= 0) {
                tally.segments[segment]++;
            }
            for (int motive = 0; motive < motives; motive++) {
                Position own = leader.position(motive, row);
                tally.known[motive] += leader.comparable(own) ? 1 : 0;
                tally.confidence[motive] += own.confidence();
                any[motive] += own.items() > 0 ? 1 : 0;
            }
        }
        for (int motive = 0; motive < motives; motive++) {
            tally.confidence[motive] /= any[motive];
        }
        return tally;
    }

    int several() {
        return segments[segments.length - 2];
    }

    int unknown() {
        return segments[segments.length - 1];
    }

    int outside(int all) {
        int inside = 0;
        for (int segment : segments) {
            inside += segment;
        }
        return all - inside;
    }
}
