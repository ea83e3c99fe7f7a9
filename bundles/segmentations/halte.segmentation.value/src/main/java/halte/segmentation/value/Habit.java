package halte.segmentation.value;

/**
 * What the models look at of a customer, in whole days.
 *
 * @param repeats days with an order after the first one; x in the literature
 * @param last days from the first to the last order; t_x
 * @param age days from the first order to the moment of asking; T
 * @param spend net spend per order day; NaN when not known
 * @param spends over how many order days {@code spend} is the mean
 */
record Habit(int repeats, int last, int age, double spend, int spends) {

    /** The longest age, 273 years. */
    static final int LONGEST = 100_000;

    /** Stands for a customer of whom not all is known. */
    static final Habit NONE = new Habit(-1, 0, 0, Double.NaN, 0);

    /** Returns the habit of a code, without spend. */
    static Habit of(long code) {
        int part = (1 << 20) - 1;
        return new Habit((int) (code >> 40), (int) (code >> 20) & part, (int) code & part, Double.NaN, 0);
    }

    boolean known() {
        return repeats >= 0;
    }

    long code() {
        return (long) repeats << 40 | (long) last << 20 | age;
    }
}
