package halte.segmentation.value;

import java.util.function.ToDoubleFunction;

/** A fitted model of how often customers buy and when they leave for good. Times are in the model's unit. Immutable. */
sealed interface PurchaseProcess permits BgNbd, ParetoNbd {

    /** Returns the probability that a customer is still one. */
    double alive(double repeats, double last, double age);

    /**
     * Returns the same for many customers, which may remember what they share.
     *
     * @param unit days per unit of time
     */
    default ToDoubleFunction<Habit> alive(double unit) {
        return habit -> alive(habit.repeats(), habit.last() / unit, habit.age() / unit);
    }

    /** Returns how many repeat purchases are expected of a customer within a time from now on. */
    default double expected(double repeats, double last, double age, double time) {
        return alive(repeats, last, age) * growth(repeats, age, time);
    }

    /** Returns how many repeat purchases are expected within a time of somebody who is still a customer. */
    double growth(double repeats, double age, double time);

    /** Returns how many repeat purchases are expected of a new customer within a time. */
    double expected(double time);

    /**
     * Returns the probabilities of 0, 1, 2, ... repeat purchases of new customers.
     *
     * @param most up to how many purchases
     * @param days for every number of days from 0 up to this one
     * @param unit days per unit of time
     * @return by number of days, then by number of purchases
     */
    double[][] shares(int most, int days, double unit);

    /** Returns within what time half of those who are still customers, and stay so, order again. */
    double median(double repeats, double age);
}
