package halte.segmentation.purchases;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** The traits that a customer's purchases are read from. */
final class PurchaseTraits {

    static final String BOUGHT = "bought";
    static final String SINCE = "days-since-last-order";

    static final int ORDERS = 3;
    static final int SPEND = 4;
    static final int CHANNEL = 5;
    static final int HOUR = 6;
    static final int PAYMENT = 7;

    private static final String NET = "net";
    private static final double DAY = 86_400_000.0;
    private static final double FURTHEST = 1e14;

    private PurchaseTraits() {}

    static List<TraitDeclaration> of(PurchaseParameters parameters) {
        PurchaseParameters.Scope scope = parameters.scope();
        List<TraitDeclaration> traits = new ArrayList<>();
        traits.add(trait(scope, BOUGHT, Aggregate.DIARY, parameters.byProduct() ? "product" : "category"));
        traits.add(trait(scope, "last-order-at", Aggregate.MAX, "time"));
        traits.add(trait(scope, SINCE, Aggregate.DAYS_SINCE, null).in("days"));
        traits.add(trait(scope, "orders", Aggregate.COUNT, NET).in("orders"));
        traits.add(trait(scope, "spend", Aggregate.SUM, NET));
        traits.add(trait(scope, "usual-channel", Aggregate.MODE, "channel"));
        traits.add(trait(scope, "usual-hour", Aggregate.MODE, "hour"));
        if (scope.payment() != null) {
            traits.add(trait(scope, "usual-payment", Aggregate.MODE, "property:" + scope.payment()));
        }
        return List.copyOf(traits);
    }

    private static TraitDeclaration trait(
            PurchaseParameters.Scope scope, String name, Aggregate aggregate, String field) {
        TouchFilter filter = TouchFilter.types(TouchType.ORDER);
        return TraitDeclaration.of(
                        name, aggregate, field, scope.channel() == null ? filter : filter.inChannels(scope.channel()))
                .needing(scope.purpose());
    }

    /** Returns the day of asking, in days since 1970-01-01; -1 when it is not known. */
    static int today(TraitRow row) {
        double now = row.number(1) + row.number(2) * DAY;
        return row.number(2) >= 0 && now >= 0 && now < FURTHEST ? (int) (Math.rint(now) / DAY) : -1;
    }
}
