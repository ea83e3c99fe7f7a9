package halte.segmentation.value;

/** What a customer is worth, for words. */
record Worthy(double alive, double purchases, double spend, double value, int horizon) {

    Worthy(Valuation valuation, Habit habit, ValueParameters.Worth worth) {
        this(
                valuation.alive(habit),
                valuation.purchases(habit),
                valuation.spend(habit),
                valuation.value(habit),
                worth.horizon());
    }
}
