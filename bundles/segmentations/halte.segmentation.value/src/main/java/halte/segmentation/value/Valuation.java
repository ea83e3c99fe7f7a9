package halte.segmentation.value;

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

    /** Returns how many order days are expected within the horizon. */
    double purchases(Habit habit) {
        return purchases(habit, worth.horizon());
    }

    /** Returns the same of somebody who is certainly still a customer. */
    double growth(Habit habit) {
        return process.growth(habit.repeats(), habit.age() / unit, worth.horizon() / unit);
    }

    private double purchases(Habit habit, double days) {
        return process.expected(habit.repeats(), habit.last() / unit, habit.age() / unit, days / unit);
    }

    /** Returns what he is expected to spend per order day. */
    double spend(Habit habit) {
        return spend.expected(habit.spend(), habit.spends());
    }

    /** Returns the margin on what he is expected to spend within the horizon, discounted. */
    double value(Habit habit) {
        return worth.margin() * spend(habit) * discounted(habit);
    }

    /** Integrates by parts, so that only expected purchases are needed, at five points and the end. */
    double discounted(Habit habit) {
        if (worth.discount() == 0) {
            return purchases(habit);
        }
        double rate = Math.log1p(worth.discount()) / YEAR;
        double half = worth.horizon() / 2.0;
        double sum = Math.exp(-rate * worth.horizon()) * purchases(habit);
        for (int i = 0; i < POINTS.length; i++) {
            double day = half * (1 + POINTS[i]);
            sum += rate * half * WEIGHTS[i] * Math.exp(-rate * day) * purchases(habit, day);
        }
        return sum;
    }

    /** Returns within how many days half of those like him who are still customers order again. */
    double median(Habit habit) {
        return unit * process.median(habit.repeats(), habit.age() / unit);
    }
}
