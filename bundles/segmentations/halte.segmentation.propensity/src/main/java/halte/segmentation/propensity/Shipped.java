package halte.segmentation.propensity;

import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.Set;
import java.util.function.DoubleFunction;

/** The features that come with the strategy: what customers did lately, and how they ordered so far. */
final class Shipped {

    private static final int[] DAYS = {7, 30, 90};
    private static final String RECENCY = "order-recency";
    private static final String HABIT = "order-habit";
    private static final String SPEND = "spend";

    private final Features features;
    private final Set<String> without;
    private final String purpose;

    private Shipped(Features features, Set<String> without, String purpose) {
        this.features = features;
        this.without = without;
        this.purpose = purpose;
    }

    /** Adds all but some. */
    static void add(Features features, Set<String> without, String purpose) {
        Shipped shipped = new Shipped(features, without, purpose);
        Kind.SHIPPED.forEach(shipped::lately);
        shipped.orders();
        shipped.spend();
    }

    /** Returns the names of all. */
    static Set<String> names() {
        Features all = new Features();
        add(all, Set.of(), null);
        return Set.copyOf(all.variables().stream().map(Variable::name).toList());
    }

    private void lately(Kind kind) {
        String type = kind.type();
        last(kind, "days-since-" + type, type);
        for (int days : DAYS) {
            count(kind, type + "-" + days, days, type);
        }
    }

    private void orders() {
        last(Kind.ORDER, "days-since-order", RECENCY);
        count(Kind.ORDER, "orders", 0, HABIT);
        count(Kind.ORDER, "orders-90", 90, HABIT);
        add(ofOrders("days-since-first-order", Aggregate.DAYS_SINCE_FIRST).in("days"), HABIT, firstOrder());
        add(ofOrders("mean-order-gap", Aggregate.MEAN_GAP).in("days"), HABIT, gap());
        if (!without.contains("order-rhythm")) {
            features.addRatio("order-rhythm", "days-since-order", "mean-order-gap", RECENCY, rhythm());
        }
        count(Kind.REFUND, "refunds", 0, "refunds");
    }

    private void spend() {
        TraitDeclaration spend = TraitDeclaration.of("spend", Aggregate.SUM, "amount", types(Kind.ORDER));
        TraitDeclaration lately = TraitDeclaration.of("spend-90", Aggregate.SUM, "amount", types(Kind.ORDER));
        add(spend, SPEND, spent(" so far", " tot nu toe"));
        add(lately.over(Window.lastDays(90)), SPEND, spent(" in the last 90 days", " in de laatste 90 dagen"));
    }

    private void last(Kind kind, String name, String group) {
        TraitDeclaration trait = TraitDeclaration.of(name, Aggregate.DAYS_SINCE, null, types(kind));
        add(trait.in("days"), group, kind::last);
    }

    /** Counts over the last days; over all time when they are 0. */
    private void count(Kind kind, String name, int days, String group) {
        TraitDeclaration trait = TraitDeclaration.of(name, Aggregate.COUNT, null, types(kind));
        add(days == 0 ? trait : trait.over(Window.lastDays(days)), group, number -> kind.count(number, days));
    }

    private void add(TraitDeclaration trait, String group, DoubleFunction<Text> wording) {
        if (!without.contains(trait.name())) {
            features.add(trait.needing(purpose), group, wording);
        }
    }

    private static TraitDeclaration ofOrders(String name, Aggregate aggregate) {
        return TraitDeclaration.of(name, aggregate, null, types(Kind.ORDER));
    }

    private static TouchFilter types(Kind kind) {
        return TouchFilter.types(kind.type());
    }

    private static DoubleFunction<Text> firstOrder() {
        return Words.sentence(
                new Text("first ordered ", "bestelde "),
                new Text(" ago", " geleden voor het eerst"),
                new Text("never ordered", "bestelde nooit"),
                Words::days);
    }

    private static DoubleFunction<Text> gap() {
        return Words.sentence(
                new Text("orders every ", "bestelt gemiddeld elke "),
                new Text(" on average", ""),
                new Text("ordered less than twice", "bestelde minder dan twee keer"),
                Words::days);
    }

    private static DoubleFunction<Text> rhythm() {
        return Words.sentence(
                new Text("the last order is ", "de laatste bestelling is "),
                new Text(" times his usual gap ago", " keer zijn gewone tussentijd geleden"),
                new Text("has no rhythm of orders yet", "heeft nog geen bestelritme"),
                Words::number);
    }

    private static DoubleFunction<Text> spent(String en, String nl) {
        DoubleFunction<Text> some = Words.sentence(
                new Text("spent ", "besteedde "),
                new Text(en, nl),
                new Text("spent: not known", "besteed: niet bekend"),
                Text::number);
        return amount -> amount == 0 ? new Text("spent nothing" + en, "besteedde niets" + nl) : some.apply(amount);
    }
}
