package halte.segmentation.micro.pack;

import halte.model.Text;
import halte.trait.api.TouchFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of the touches that a pack measures apart.
 *
 * @param suffix what it adds to a trait's name, such as {@code .channel-web}; empty for all touches
 * @param words what it is, for people; empty for all touches
 * @param filter which touches are in it
 */
record Slice(String suffix, Text words, TouchFilter filter) {

    static final Slice ALL = new Slice("", Text.of(""), TouchFilter.ALL);

    /** Returns these slices, and each of them within each value of a dimension. */
    static List<Slice> crossed(List<Slice> slices, Dimension dimension, List<String> values) {
        List<Slice> crossed = new ArrayList<>(slices);
        for (Slice slice : slices) {
            values.forEach(value -> crossed.add(slice.within(dimension, value)));
        }
        return crossed;
    }

    private Slice within(Dimension dimension, String value) {
        Text title = dimension.title();
        return new Slice(
                suffix + "." + dimension.key() + "-" + slug(value),
                new Text(join(words.en(), title.en() + " " + value), join(words.nl(), title.nl() + " " + value)),
                dimension.narrow(filter, Set.of(value)));
    }

    static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    /** Writes a value such that a trait's name can hold it. */
    static String slug(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-)|(-$)", "");
    }

    /** Returns this slice's filter for touches of some types; those of the slice when it names types itself. */
    TouchFilter of(Set<String> types) {
        return filter.types().isEmpty() ? Dimension.TYPE.narrow(filter, types) : filter;
    }
}
