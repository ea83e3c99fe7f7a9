package halte.segmentation.value;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the models say of one customer, with intervals that tell how sure the parameters are. */
final class Estimates {

    private static final Text ALIVE = new Text("Still a customer", "Nog klant");
    private static final Text PURCHASES = new Text("Expected order days", "Verwachte besteldagen");
    private static final Text SPEND = new Text("Expected spend per order day", "Verwachte besteding per besteldag");
    private static final Text VALUE = new Text("Expected value", "Verwachte waarde");
    private static final Text NEXT = new Text("Half of his like order again within", "De helft bestelt opnieuw binnen");

    private Estimates() {}

    static List<Estimate> unknown() {
        return list(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static List<Estimate> list(double alive, double purchases, double spend, double value, double next) {
        return List.of(
                Estimate.number("alive", ALIVE, alive, Estimate.PROBABILITY),
                Estimate.number("expected-purchases", PURCHASES, finite(purchases), "days"),
                Estimate.number("expected-spend", SPEND, finite(spend), null),
                Estimate.number("expected-value", VALUE, finite(value), null),
                Estimate.number("next-order", NEXT, finite(next), "days"));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    static List<Estimate> of(Habit habit, Knowledge knowledge, ValueParameters parameters) {
        Valuation valuation = knowledge.valuation(parameters);
        double purchases = valuation.purchases(habit);
        double spend = valuation.spend(habit);
        double value = valuation.value(habit);
        List<Estimate> plain = list(valuation.alive(habit), purchases, spend, value, valuation.median(habit));
        double pace = logVariance(knowledge, valuation, each -> each.purchases(habit));
        double worth = logVariance(knowledge, valuation, each -> each.value(habit));
        double spending = spendVariance(knowledge, habit);
        return List.of(
                alive(plain.get(0), knowledge, valuation, habit),
                plain.get(1).within(Estimated.around(purchases, pace)),
                plain.get(2).within(Estimated.around(spend, spending)),
                plain.get(3).within(Estimated.around(value, worth + spending)),
                plain.get(4));
    }

    private static Estimate alive(Estimate plain, Knowledge knowledge, Valuation valuation, Habit habit) {
        double variance = knowledge.buying().variance(tried -> {
            double alive = valuation.with(knowledge.family().process(tried)).alive(habit);
            return Math.log(alive / (1 - alive));
        });
        return plain.within(Estimated.aroundShare(plain.number(), variance));
    }

    private static double logVariance(Knowledge knowledge, Valuation valuation, ToDoubleFunction<Valuation> figure) {
        return knowledge
                .buying()
                .variance(tried -> Math.log(
                        figure.applyAsDouble(valuation.with(knowledge.family().process(tried)))));
    }

    private static double spendVariance(Knowledge knowledge, Habit habit) {
        return knowledge.spending() == null
                ? Double.NaN
                : knowledge
                        .spending()
                        .variance(tried -> Math.log(knowledge.spend(tried).expected(habit.spend(), habit.spends())));
    }
}
