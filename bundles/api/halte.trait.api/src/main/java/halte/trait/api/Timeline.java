package halte.trait.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A view on one customer's touches in order of time, none later than the moment of asking, narrowed to the types that the reader
 * listens to. The view moves from customer to customer: do not keep it, and use it on the calling thread only. Positions run
 * from 0 to {@link #size()} − 1; others throw {@link IndexOutOfBoundsException}.
 */
@ProviderType
public interface Timeline {

    /** Returns the customer's number, stable as long as his identifiers are not merged or parted. */
    long customer();

    /** Returns the number of touches. */
    int size();

    /** Returns when the touch happened, in milliseconds since 1970-01-01T00:00Z. */
    long occurredAt(int position);

    /** Returns the hour of the day (0–23) where the touch happened. */
    int localHour(int position);

    /** Returns the name of the type; never null. Equal names are the same object within one pass. */
    String type(int position);

    /** Returns the channel, or null. */
    String channel(int position);

    /** Returns the touchpoint, or null. */
    String touchpoint(int position);

    /** Returns the campaign, or null. */
    String campaign(int position);

    /** Returns the coupon, or null. */
    String coupon(int position);

    /** Returns the amount in fixed point, see {@link halte.model.Decimals}. */
    long amount(int position);

    /** Returns the amount net of refunds in fixed point, as {@link TraitDeclaration} defines {@code net}. */
    long net(int position);

    /** Returns the duration in milliseconds; negative when missing. */
    long duration(int position);

    /** Returns the rating in fixed point. */
    long rating(int position);

    /** Returns a property's value, or null. Only properties that the reader declared are there. */
    String property(int position, String name);

    /** Returns how many product lines the touch has. */
    int lines(int position);

    /** Returns the product of a line. */
    String product(int position, int line);

    /** Returns the category of a line, or null. */
    String category(int position, int line);

    /** Returns the quantity of a line in fixed point. */
    long quantity(int position, int line);

    /** Returns the amount of a line in fixed point. */
    long lineAmount(int position, int line);
}
