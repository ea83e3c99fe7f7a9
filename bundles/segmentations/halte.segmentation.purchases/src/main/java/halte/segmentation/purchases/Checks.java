package halte.segmentation.purchases;

/**
 * How well offers and dates do on what was bought after everything was learned.
 *
 * @param days how many last days were left out
 * @param offers how offers did
 * @param dates how dates did
 */
record Checks(int days, OfferCheck offers, DateCheck dates) {

    private static final int SHORTEST = 7;
    private static final int SHORTEST_LEARNING = 28;
    private static final int LONGEST = 365;

    /** Learns anew without the last days and looks at them; null when the history is too short or no check is wanted. */
    static Checks of(Ledger all, PurchaseParameters wanted, int until) {
        int first = all.calendar().earliest(until);
        int last = all.calendar().latest(until);
        int days = wanted.holdOut() >= 0 ? wanted.holdOut() : Math.min(LONGEST, (last - first) / 4);
        int learned = last - days;
        if (last < first || days < SHORTEST || learned - first < SHORTEST_LEARNING) {
            return null;
        }
        Ledger ledger = all.as(wanted, learned);
        Knowledge knowledge = new Learning(ledger, wanted, learned).learn();
        return new Checks(
                days,
                new OfferCheck(
                        ledger,
                        new Offers(knowledge, wanted.fresh()),
                        learned,
                        OfferCheck.asked(ledger, learned, last, OfferCheck.MOST)),
                new DateCheck(ledger, knowledge, wanted.timing(), learned, last));
    }
}
