package halte.segmentation.purchases;

/** Chooses how much others count against what a customer bought himself: what would have hit best in the last part of what is known. */
final class Weighing {

    static final double USUAL = 4;

    private static final double[] WEIGHTS = {USUAL, 1, 16, 64, 1_000};
    private static final int MOST = 3_000;
    private static final int PARTS = 5;
    private static final int SHORTEST = 28;

    private Weighing() {}

    /** Returns the last day to learn from; {@code until} when what is known is too short to choose. */
    static int early(int first, int until) {
        int early = until - (until - first) / PARTS;
        return early - first < SHORTEST ? until : early;
    }

    /**
     * Returns the knowledge with the best weight.
     *
     * @param earlier what follows what, up to {@code early}
     */
    static Knowledge of(
            Ledger ledger, Knowledge knowledge, Transitions earlier, PurchaseParameters wanted, int early, int until) {
        Knowledge known = new Knowledge(knowledge.items(), knowledge.facts(), earlier, knowledge.others());
        int[] asked = OfferCheck.asked(ledger, early, until, MOST);
        double best = knowledge.others();
        long most = -1;
        for (double weight : WEIGHTS) {
            Offers offers = new Offers(known.with(weight), wanted.fresh());
            OfferCheck check = new OfferCheck(ledger, offers, early, asked);
            if (check.three(0) > most) {
                most = check.three(0);
                best = weight;
            }
        }
        return knowledge.with(best);
    }
}
