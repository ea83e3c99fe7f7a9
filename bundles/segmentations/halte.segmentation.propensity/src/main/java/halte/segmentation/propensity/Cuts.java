package halte.segmentation.propensity;

/**
 * From which probabilities on customers are in which segment.
 *
 * @param rate the share of everybody who did it
 * @param ready from which on they are ready; NaN when nobody can be told so
 * @param warming from which on they warm up, at most {@code ready}; NaN likewise
 */
record Cuts(double rate, double ready, double warming) {

    /** Fewer customers above a cut say nothing of it. */
    private static final int FEWEST = 30;

    static Cuts of(PropensityParameters wanted, Scorer scorer, Sample sample) {
        double rate = sample.events() / (double) sample.size();
        int[] customers = sample.of(Part.CORRECT);
        double[] logits = scorer.logits(sample, customers);
        boolean[] did = sample.did(customers);
        double ready = cut(wanted.ready(), rate, logits, did);
        double warming = cut(wanted.warming(), rate, logits, did);
        return new Cuts(rate, ready, warming > ready ? ready : warming);
    }

    private static double cut(Bound bound, double rate, double[] logits, boolean[] did) {
        if (bound instanceof Bound.Odds odds) {
            return odds.from(rate);
        }
        return bound instanceof Bound.Probability set
                ? set.probability()
                : learned(((Bound.Precision) bound).precision(), logits, did);
    }

    private static double learned(double precision, double[] logits, boolean[] did) {
        Order order = new Order(logits, did);
        double cut = Double.NaN;
        int events = 0;
        for (int place = 0; place < logits.length; place++) {
            int customer = order.customer(place);
            events += did[customer] ? 1 : 0;
            boolean last = place + 1 == logits.length || logits[order.customer(place + 1)] < logits[customer];
            if (last && place + 1 >= FEWEST && events >= precision * (place + 1)) {
                cut = Scorer.logistic(logits[customer]);
            }
        }
        return cut;
    }

    /** Returns the segment of a probability. */
    int segment(double probability) {
        if (probability >= ready) {
            return Segments.READY;
        }
        return probability >= warming ? Segments.WARMING : Segments.UNLIKELY;
    }
}
