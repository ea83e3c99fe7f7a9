package halte.connector.demo;

/** What leads a person. Not a field of any record: it is what a segmentation should find back. */
enum Motive {
    BRAND(0.16),
    HABIT(0.18),
    FRIENDS(0.14),
    NEED(0.20),
    NONE(0.32);

    private static final int THING = 20;

    private final double share;

    Motive(double share) {
        this.share = share;
    }

    /** Returns a person's; with dice of its own, so that it moves nothing else that he does. */
    static Motive of(long seed, int person) {
        double left = Dice.of(seed, person, THING).fraction();
        for (Motive motive : values()) {
            left -= motive.share;
            if (left < 0) {
                return motive;
            }
        }
        return NONE;
    }
}
