package halte.segmentation.purchases;

/** Chooses how much others count against what a customer bought himself: what would have hit best in the last part of what is known. */
final class Weighing {

    static final double USUAL = 4;

    private static final double[] WEIGHTS = {USUAL, 1, 16, 64, 1_000};
    private static final int MOST = 3_000;
    private static final int PARTS = 5;
    private static final int SHORTEST = 28;

    private Weighing() {}

    /** Returns the knowledge with the best weight; {@code first} and {@code until} are the first and last day that count. */
    static Knowledge of(Ledger ledger, Knowledge knowledge, boolean fresh, int first, int until) {
        int learned = until - (until - first) / PARTS;
        if (learned - first < SHORTEST) {
            return knowledge;
        }
        Knowledge earlier = new Knowledge(
                knowledge.items(), knowledge.facts(), Transitions.of(ledger, learned), knowledge.others());
        double best = knowledge.others();
        long most = -1;
        for (double weight : WEIGHTS) {
            Offers offers = new Offers(earlier.with(weight), fresh);
            OfferCheck check = new OfferCheck(ledger, offers, learned, until, MOST);
            if (check.three(0) > most) {
                most = check.three(0);
                best = weight;
            }
        }
        return knowledge.with(best);
    }
}
