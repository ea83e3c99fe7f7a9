package halte.trait.api;

import java.time.Duration;
import java.util.Objects;

/**
 * A trait as data: count, sum or otherwise gather a field of the touches that a filter and a window leave over.
 *
 * <p>Fields of touches: {@code amount}, {@code net} (the amount of an order less the refunds that name it, 0 for such refunds, the
 * plain amount for refunds that name no known order), {@code duration} (seconds), {@code rating}, {@code hour} (local),
 * {@code time}, and the texts {@code type}, {@code channel}, {@code touchpoint}, {@code campaign}, {@code coupon},
 * {@code property:<name>} (a text; as a number where an aggregate needs one and the text is a plain decimal). Fields of
 * product lines: {@code quantity}, {@code line-amount}, and the texts {@code product}, {@code category}. For
 * {@link Aggregate#DECLARED} the field is the name of the declared trait, for {@link Aggregate#MEMBER} it names a segment as {@code
 * segmentation/segment}; both take neither filter nor window.
 *
 * @param name the trait's name in lower case with hyphens; unique within one request
 * @param aggregate what to do
 * @param field the field, see above; null where the aggregate needs none
 * @param filter which touches count
 * @param window over which time
 * @param then for {@link Aggregate#SEQUENCE} the second filter, else null
 * @param within for {@link Aggregate#SEQUENCE} the longest time between both touches, else null
 * @param unit the unit for people, such as {@code EUR} or {@code days}; null for none
 * @param purpose the consent purpose needed; a customer who does not grant it has no such value; null when none is needed
 * @param optional for {@link Aggregate#DECLARED} whether everybody's value is missing when no source declares the trait and no bundle
 *     offers it, instead of a failure; else false
 */
public record TraitDeclaration(
        String name,
        Aggregate aggregate,
        String field,
        TouchFilter filter,
        Window window,
        TouchFilter then,
        Duration within,
        String unit,
        String purpose,
        boolean optional) {

    /** Fills in an all-embracing filter and window for null. */
    public TraitDeclaration {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(aggregate, "aggregate");
        filter = filter == null ? TouchFilter.ALL : filter;
        window = window == null ? Window.ALL : window;
    }

    /** Makes a trait that is not optional. */
    public TraitDeclaration(
            String name,
            Aggregate aggregate,
            String field,
            TouchFilter filter,
            Window window,
            TouchFilter then,
            Duration within,
            String unit,
            String purpose) {
        this(name, aggregate, field, filter, window, then, within, unit, purpose, false);
    }

    /**
     * Makes a trait over all time without a unit or purpose.
     *
     * @param name the trait's name
     * @param aggregate what to do
     * @param field the field, or null
     * @param filter which touches count
     */
    public static TraitDeclaration of(String name, Aggregate aggregate, String field, TouchFilter filter) {
        return new TraitDeclaration(name, aggregate, field, filter, Window.ALL, null, null, null, null);
    }

    /** Makes a trait that a source declares under the same name. */
    public static TraitDeclaration declared(String name) {
        return of(name, Aggregate.DECLARED, name, TouchFilter.ALL);
    }

    /**
     * Makes a trait that tells who is in a segment.
     *
     * @param name the trait's name
     * @param segmentation the segmentation's name
     * @param segment the segment's name
     */
    public static TraitDeclaration member(String name, String segmentation, String segment) {
        return of(name, Aggregate.MEMBER, segmentation + '/' + segment, TouchFilter.ALL);
    }

    /** Returns this trait under another name. */
    public TraitDeclaration named(String newName) {
        return new TraitDeclaration(newName, aggregate, field, filter, window, then, within, unit, purpose, optional);
    }

    /** Returns this trait over another window. */
    public TraitDeclaration over(Window other) {
        return new TraitDeclaration(name, aggregate, field, filter, other, then, within, unit, purpose, optional);
    }

    /** Returns this trait with a unit. */
    public TraitDeclaration in(String newUnit) {
        return new TraitDeclaration(name, aggregate, field, filter, window, then, within, newUnit, purpose, optional);
    }

    /** Returns this trait needing a consent purpose. */
    public TraitDeclaration needing(String newPurpose) {
        return new TraitDeclaration(name, aggregate, field, filter, window, then, within, unit, newPurpose, optional);
    }

    /** Returns this declared trait, missing throughout when no source declares it and no bundle offers it. */
    public TraitDeclaration orMissing() {
        return new TraitDeclaration(name, aggregate, field, filter, window, then, within, unit, purpose, true);
    }
}
