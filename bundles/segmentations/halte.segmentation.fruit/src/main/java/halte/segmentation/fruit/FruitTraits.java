package halte.segmentation.fruit;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.List;

/** The traits that signals look at, and where they stand in a row. */
final class FruitTraits {

    static final int ORDERS = 0;
    static final int COUPONS = 1;
    static final int SILENCE = 2;
    static final int DEALS = 3;
    static final int REGISTRATIONS = 4;
    static final int EVER_ORDERED = 5;
    static final int CHANNEL = 6;
    static final int HOUR = 7;
    static final int COUPON_CODES = 8;
    static final int SPENT = 9;
    static final int FIRST_GROUP = 10;

    private static final String[] RESPONSES = {
        TouchType.ORDER, "offer-click", "email-opened", "email-clicked", "product-view", "store-visit", "coupon"
    };

    private static final TouchFilter BOUGHT = TouchFilter.types(TouchType.ORDER, TouchType.REFUND);

    private FruitTraits() {}

    static List<TraitDeclaration> of(FruitParameters wanted) {
        List<TraitDeclaration> traits = new ArrayList<>(List.of(
                in(wanted, "orders", Aggregate.COUNT, "net", TouchFilter.types(TouchType.ORDER))
                        .in("orders"),
                in(wanted, "coupons", Aggregate.COUNT, null, TouchFilter.types("coupon"))
                        .in("coupons"),
                ever("silence", Aggregate.DAYS_SINCE, null, TouchFilter.ALL).in("days"),
                in(wanted, "deal-clicks", Aggregate.COUNT, null, TouchFilter.types("offer-click")),
                ever("registrations", Aggregate.COUNT, null, TouchFilter.types("registration")),
                ever("ever-ordered", Aggregate.COUNT, null, TouchFilter.types(TouchType.ORDER)),
                ever("best-channel", Aggregate.MODE, "channel", TouchFilter.types(RESPONSES)),
                ever("best-hour", Aggregate.MODE, "hour", TouchFilter.types(RESPONSES)),
                in(wanted, "coupon-codes", Aggregate.DISTINCT, "coupon", TouchFilter.ALL),
                in(wanted, "spent", Aggregate.SUM, "net", BOUGHT)));
        for (FruitParameters.Group group : wanted.groups()) {
            TouchFilter filter = BOUGHT.inCategories(group.categories().toArray(String[]::new));
            traits.add(in(wanted, "spent-on-" + group.id(), Aggregate.SUM, "line-amount", filter));
        }
        return traits.stream().map(trait -> trait.needing(wanted.purpose())).toList();
    }

    private static TraitDeclaration in(
            FruitParameters wanted, String name, Aggregate aggregate, String field, TouchFilter filter) {
        return TraitDeclaration.of(name, aggregate, field, filter).over(wanted.window());
    }

    private static TraitDeclaration ever(String name, Aggregate aggregate, String field, TouchFilter filter) {
        return TraitDeclaration.of(name, aggregate, field, filter).over(Window.ALL);
    }
}
