package halte.segmentation.value;

import java.util.function.ToDoubleFunction;

/** Says of many customers what a valuation says of one, to the bit: what they share is worked out once. Safe for use by any thread. */
final class Appraisal {

    private final Valuation valuation;
    private final ToDoubleFunction<Habit> alive;
    private final Remembered growths;
    private final Remembered discounted;

    Appraisal(Valuation valuation) {
        this.valuation = valuation;
        this.alive = valuation.aliveOfMany();
        this.growths = new Remembered(valuation::growth);
        this.discounted = new Remembered(valuation::discountedGrowth);
    }

    double alive(Habit habit) {
        return alive.applyAsDouble(habit);
    }

    double purchases(Habit habit, double aliveNow) {
        return aliveNow * growths.of(habit.repeats(), habit.age());
    }

    double value(Habit habit, double aliveNow) {
        return valuation.value(habit, aliveNow * discounted.of(habit.repeats(), habit.age()));
    }
}
