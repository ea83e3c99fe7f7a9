package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The groups of one dimension, or the cells of several, that are segments. */
final class View {

    private final List<Grouping> groupings;
    private final int[] dimensions;
    private final long[] keys;

    /**
     * Makes a view.
     *
     * @param groupings all groupings
     * @param dimensions positions of those that the view is of
     * @param keys the cells that are segments, ascending: positions of groups as the digits of one number
     */
    View(List<Grouping> groupings, int[] dimensions, long[] keys) {
        this.groupings = groupings;
        this.dimensions = dimensions;
        this.keys = keys;
    }

    int[] dimensions() {
        return dimensions;
    }

    long[] keys() {
        return keys;
    }

    boolean has(int dimension) {
        return Arrays.stream(dimensions).anyMatch(one -> one == dimension);
    }

    /** Returns a customer's cell; negative when he lacks a group in one of the dimensions. */
    long key(TraitRow row) {
        long key = 0;
        for (int dimension : dimensions) {
            Grouping grouping = groupings.get(dimension);
            int group = grouping.of(row);
            if (group < 0) {
                return -1;
            }
            key = key * grouping.groups().size() + group;
        }
        return key;
    }

    /** Returns the position of a customer's segment within the view; negative when he is in none. */
    int segment(TraitRow row) {
        long key = key(row);
        return key < 0 ? -1 : Arrays.binarySearch(keys, key);
    }

    /** Tells whether it is known of a segment's customers what they are in each dimension. */
    boolean known(int position) {
        int[] groups = groups(keys[position]);
        return IntStream.range(0, groups.length)
                .noneMatch(i -> groupings.get(dimensions[i]).unknown(groups[i]));
    }

    Text title() {
        return joined(Arrays.stream(dimensions)
                .mapToObj(dimension -> groupings.get(dimension).dimension().title())
                .toList());
    }

    List<Segment> segments(Names names) {
        List<Segment> segments = new ArrayList<>();
        for (long key : keys) {
            segments.add(segment(names, key));
        }
        return segments;
    }

    private Segment segment(Names names, long key) {
        StringBuilder id = new StringBuilder();
        List<Text> parts = new ArrayList<>();
        int[] groups = groups(key);
        for (int i = 0; i < groups.length; i++) {
            Grouping grouping = groupings.get(dimensions[i]);
            Group group = grouping.groups().get(groups[i]);
            Text title = grouping.dimension().title();
            id.append(i == 0 ? "" : "-").append(Names.slug(grouping.dimension().trait()));
            id.append('-').append(group.id());
            parts.add(new Text(
                    title.en() + ": " + group.title().en(),
                    title.nl() + ": " + group.title().nl()));
        }
        Text title = joined(parts);
        Text description = new Text("Customers with " + title.en() + ".", "Klanten met " + title.nl() + ".");
        return new Segment(names.unique(id.toString()), title, description);
    }

    private int[] groups(long key) {
        int[] groups = new int[dimensions.length];
        long rest = key;
        for (int i = groups.length - 1; i >= 0; i--) {
            int size = groupings.get(dimensions[i]).groups().size();
            groups[i] = (int) (rest % size);
            rest /= size;
        }
        return groups;
    }

    private static Text joined(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::en).collect(Collectors.joining(", ")),
                parts.stream().map(Text::nl).collect(Collectors.joining(", ")));
    }
}
