package halte.segmentation.micro;

import halte.model.Parameters;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many groups there may be.
 *
 * @param from the fewest
 * @param to the most
 * @param fine whether of numbers that are about as good the largest is taken, rather than the best alone
 */
record Range(int from, int to, boolean fine) {

    private static final int MOST = 200;
    private static final int TRIED = 9;

    static Range read(Parameters parameters) {
        String prefer = parameters.text("prefer", "fine");
        if (!Set.of("fine", "clear").contains(prefer)) {
            throw parameters.invalid("prefer", "must be fine or clear");
        }
        boolean fine = prefer.equals("fine");
        if (!parameters.has("groups")) {
            return new Range(4, 16, fine);
        }
        if (parameters.values().get("groups") instanceof Number) {
            int groups = MicroParameters.whole(parameters, "groups", 0, 2, MOST);
            return new Range(groups, groups, fine);
        }
        Parameters range = parameters.tree("groups");
        range.allow(Set.of("from", "to"));
        int from = MicroParameters.whole(range, "from", 4, 2, MOST);
        return new Range(from, MicroParameters.whole(range, "to", Math.max(from, 16), from, MOST), fine);
    }

    /**
     * Returns the numbers of groups to try, ascending, each by about the same factor above the one before.
     *
     * @param most the most groups that the customers suffice for, at least 2
     */
    int[] tried(int most) {
        int last = Math.min(to, most);
        int first = Math.min(from, last);
        int steps = Math.min(TRIED, last - first + 1);
        if (steps == last - first + 1) {
            return IntStream.rangeClosed(first, last).toArray();
        }
        double factor = StrictMath.log((double) last / first) / (steps - 1);
        return DoubleStream.iterate(0, step -> step + 1)
                .limit(steps)
                .mapToInt(step -> (int) Math.rint(first * StrictMath.exp(step * factor)))
                .distinct()
                .toArray();
    }

    /** Returns the numbers of groups next to one, within the range, that were not tried. */
    int[] beside(int groups, int most, int[] tried) {
        return IntStream.of(groups - 1, groups + 1)
                .filter(next -> next >= Math.min(from, most) && next <= Math.min(to, most))
                .filter(next -> IntStream.of(tried).noneMatch(number -> number == next))
                .toArray();
    }
}
