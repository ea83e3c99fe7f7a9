package halte.model;

import static halte.model.Moment.AFTER;
import static halte.model.Moment.BEFORE;
import static halte.model.Moment.DURING;

import java.util.List;
import java.util.Objects;

/**
 * A type of touch, with the moment and the stage that a touch of it has unless something says otherwise. The shipped vocabulary
 * is {@link #SHIPPED}; a bundle may use further names, which then default to {@link Moment#BEFORE} and stage {@code think}.
 *
 * @param name the name in lower case with hyphens, such as {@code product-view}
 * @param moment the default moment
 * @param stage the default stage: {@code see}, {@code think}, {@code do} or {@code care}
 */
public record TouchType(String name, Moment moment, String stage) {

    /** Name of the type of a purchase. Its amount is what the customer pays. */
    public static final String ORDER = "order";

    /** Name of the type of money given back, wholly or partly. Its amount is negative; {@link Touch#order()} may name the order. */
    public static final String REFUND = "refund";

    /** The vocabulary that comes with Halte. */
    public static final List<TouchType> SHIPPED = List.of(
            new TouchType("advertisement-view", BEFORE, "see"),
            new TouchType("page-view", BEFORE, "see"),
            new TouchType("search", BEFORE, "think"),
            new TouchType("product-view", BEFORE, "think"),
            new TouchType("offer-click", BEFORE, "think"),
            new TouchType("cart-change", DURING, "do"),
            new TouchType("checkout-step", DURING, "do"),
            new TouchType(ORDER, DURING, "do"),
            new TouchType(REFUND, AFTER, "care"),
            new TouchType("coupon", DURING, "do"),
            new TouchType("email-sent", BEFORE, "see"),
            new TouchType("email-opened", BEFORE, "see"),
            new TouchType("email-clicked", BEFORE, "think"),
            new TouchType("store-visit", DURING, "think"),
            new TouchType("help-article", AFTER, "care"),
            new TouchType("contact", AFTER, "care"),
            new TouchType("review", AFTER, "care"),
            new TouchType("survey-answer", AFTER, "care"),
            new TouchType("registration", BEFORE, "think"));

    /** Checks that nothing is missing. */
    public TouchType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(stage, "stage");
    }
}
