package halte.trait.api;

import java.util.Map;
import java.util.Set;

/**
 * Which touches count. Every part that is not empty must hold; within a part one value suffices. An empty filter lets all touches
 * through. Parts on products and categories hold when any line of the touch matches (the same line, when both are given); line fields then see the matching lines only.
 *
 * @param types names of types
 * @param channels names of channels
 * @param touchpoints names of touchpoints
 * @param products product codes
 * @param categories product categories
 * @param campaigns names of campaigns
 * @param properties values by property name; an empty set of values means: the property is there
 */
public record TouchFilter(
        Set<String> types,
        Set<String> channels,
        Set<String> touchpoints,
        Set<String> products,
        Set<String> categories,
        Set<String> campaigns,
        Map<String, Set<String>> properties) {

    /** Lets every touch through. */
    public static final TouchFilter ALL = new TouchFilter(null, null, null, null, null, null, null);

    /** Copies the parts; null means empty. */
    public TouchFilter {
        types = copy(types);
        channels = copy(channels);
        touchpoints = copy(touchpoints);
        products = copy(products);
        categories = copy(categories);
        campaigns = copy(campaigns);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    private static Set<String> copy(Set<String> part) {
        return part == null ? Set.of() : Set.copyOf(part);
    }

    /** Makes a filter on types alone. */
    public static TouchFilter types(String... names) {
        return new TouchFilter(Set.of(names), null, null, null, null, null, null);
    }

    /** Returns this filter with the channels replaced. */
    public TouchFilter inChannels(String... names) {
        return new TouchFilter(types, Set.of(names), touchpoints, products, categories, campaigns, properties);
    }

    /** Returns this filter with the categories replaced. */
    public TouchFilter inCategories(String... names) {
        return new TouchFilter(types, channels, touchpoints, products, Set.of(names), campaigns, properties);
    }

    /** Returns this filter with the products replaced. */
    public TouchFilter ofProducts(String... codes) {
        return new TouchFilter(types, channels, touchpoints, Set.of(codes), categories, campaigns, properties);
    }
}
