package halte.connector.demo;

/** How persons of one kind behave. Not a field of any record: it is what a segmentation should find back. */
enum Behaviour {
    LOYAL(0.17, 6, 13, 1.6, 0.10, 0, 1, 9.0, 0.05),
    BARGAIN_HUNTER(0.21, 3, 7, 3.0, 0.75, 0, 1, 7.2, 0.02),
    ONE_TIME(0.30, 1, 1, 2.5, 0.20, 0, 1, 7.0, 0),
    LAPSED(0.19, 2, 5, 1.5, 0.15, 0, 0.5, 5.6, 0.03),
    NEW(0.13, 1, 2, 3.0, 0.30, 0.83, 1, 8.2, 0.05);

    final double share;
    final int fewest;
    final int most;
    /** Web visits without order per purchase, on average. */
    final double browsing;

    final double coupons;
    /** Active from and until, as fractions of the whole time. */
    final double begin;

    final double end;
    /** Mean answer to "would you recommend us", 0 to 10. */
    final double liking;
    /** Share that comes back for a thing that runs out. */
    final double supplies;

    Behaviour(
            double share,
            int fewest,
            int most,
            double browsing,
            double coupons,
            double begin,
            double end,
            double liking,
            double supplies) {
        this.share = share;
        this.fewest = fewest;
        this.most = most;
        this.browsing = browsing;
        this.coupons = coupons;
        this.begin = begin;
        this.end = end;
        this.liking = liking;
        this.supplies = supplies;
    }

    static Behaviour any(Dice dice) {
        double left = dice.fraction();
        for (Behaviour behaviour : values()) {
            left -= behaviour.share;
            if (left < 0) {
                return behaviour;
            }
        }
        return ONE_TIME;
    }
}
