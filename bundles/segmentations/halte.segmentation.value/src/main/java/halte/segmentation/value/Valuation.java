package halte.segmentation.value;

import java.util.function.ToDoubleFunction;

/** Says what a customer is worth by the fitted models. Pure. */
final class Valuation {

    private static final double[] POINTS = {
        -0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664
    };
    private static final double[] WEIGHTS = {
        0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908
    };
    private static final double YEAR = 365.25;

    private final PurchaseProcess process;
    private final GammaGamma spend;
    private final ValueParameters.Worth worth;
    private final double unit;

    Valuation(PurchaseProcess process, GammaGamma spend, ValueParameters.Worth worth, double unit) {
        this.process = process;
        this.spend = spend;
        this.worth = worth;
        this.unit = unit;
    }

    /** Returns the same for other parameters of the model of purchasing. */
    Valuation with(PurchaseProcess other) {
        return new Valuation(other, spend, worth, unit);
    }

    /** Returns the probability that he is still a customer. */
    double alive(Habit habit) {
        return process.alive(habit.repeats(), habit.last() / unit, habit.age() / unit);
    }

    /** Returns the same function for many customers. */
    ToDoubleFunction<Habit> aliveOfMany() {
        return process.alive(unit);
    }

    /** Returns how many order days are expected within the horizon. */
    double purchases(Habit habit) {
        return alive(habit) * growth(habit.repeats(), habit.age());
    }

    /** Returns the same of somebody who is certainly still a customer. */
    double growth(int repeats, int age) {
        return growth(repeats, age, worth.horizon());
    }

    private double growth(int repeats, int age, double days) {
        return process.growth(repeats, age / unit, days / unit);
    }

    /** Returns what he is expected to spend per order day. */
    double spend(Habit habit) {
        return spend.expected(habit.spend(), habit.spends());
    }

    /** Returns the margin on what he is expected to spend within the horizon, discounted. */
    double value(Habit habit) {
        return value(habit, discounted(habit));
    }

    /** Returns the same, knowing the discounted order days. */
    double value(Habit habit, double discounted) {
        return worth.margin() * spend(habit) * discounted;
    }

    double discounted(Habit habit) {
        return alive(habit) * discountedGrowth(habit.repeats(), habit.age());
    }

    /** Integrates by parts, so that only expected purchases are needed, at five points and the end. */
    double discountedGrowth(int repeats, int age) {
        if (worth.discount() == 0) {
            return growth(repeats, age);
        }
        double rate = Math.log1p(worth.discount()) / YEAR;
        double half = worth.horizon() / 2.0;
        double sum = Math.exp(-rate * worth.horizon()) * growth(repeats, age);
        for (int i = 0; i < POINTS.length; i++) {
            double day = half * (1 + POINTS[i]);
            sum += rate * half * WEIGHTS[i] * Math.exp(-rate * day) * growth(repeats, age, day);
        }
        return sum;
    }

    /** Returns within how many days half of those like him who are still customers order again. */
    double median(Habit habit) {
        return unit * process.median(habit.repeats(), habit.age() / unit);
    }
}
