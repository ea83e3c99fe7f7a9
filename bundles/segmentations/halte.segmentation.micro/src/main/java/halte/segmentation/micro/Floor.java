package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Centres;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The privacy floor: no group has fewer customers. Smaller ones join the group whose centre is nearest, the smallest first, or are given up.
 *
 * @param places by centre the group that its customers are in, from the largest on; negative for none
 * @param sizes by group the number of customers
 * @param small how many groups were too small
 * @param customers how many customers are in no group for that
 */
record Floor(int[] places, long[] sizes, int small, long customers) {

    static Floor of(Centres centres, int[] nearest, int floor, boolean merge) {
        long[] counts = new long[centres.groups()];
        for (int centre : nearest) {
            counts[centre]++;
        }
        long[] totals = counts.clone();
        int[] into = IntStream.range(0, counts.length).toArray();
        int small = 0;
        for (int least = least(totals, into, floor); least >= 0; least = least(totals, into, floor)) {
            small += totals[least] > 0 ? 1 : 0;
            move(into, totals, least, merge ? nearest(centres, into, totals, least) : -1);
        }
        return ranked(into, totals, counts, small);
    }

    /** Returns the smallest group below the floor; negative when there is none. */
    private static int least(long[] totals, int[] into, int floor) {
        return IntStream.range(0, totals.length)
                .filter(group -> into[group] == group && totals[group] < floor)
                .boxed()
                .min(Comparator.comparingLong(group -> totals[group]))
                .orElse(-1);
    }

    private static void move(int[] into, long[] totals, int group, int target) {
        if (target >= 0) {
            totals[target] += totals[group];
        }
        totals[group] = 0;
        for (int centre = 0; centre < into.length; centre++) {
            into[centre] = into[centre] == group ? target : into[centre];
        }
    }

    private static int nearest(Centres centres, int[] into, long[] totals, int group) {
        return IntStream.range(0, into.length)
                .filter(centre -> into[centre] >= 0 && into[centre] != group && totals[into[centre]] > 0)
                .boxed()
                .min(Comparator.comparingDouble(centre -> centres.distance(group, centre)))
                .map(centre -> into[centre])
                .orElse(-1);
    }

    private static Floor ranked(int[] into, long[] totals, long[] counts, int small) {
        int[] order = IntStream.range(0, totals.length)
                .filter(group -> into[group] == group)
                .boxed()
                .sorted(Comparator.comparingLong(group -> -totals[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[into.length];
        Arrays.fill(rank, -1);
        IntStream.range(0, order.length).forEach(i -> rank[order[i]] = i);
        int[] places =
                Arrays.stream(into).map(group -> group < 0 ? -1 : rank[group]).toArray();
        long left = IntStream.range(0, places.length)
                .filter(centre -> places[centre] < 0)
                .mapToLong(centre -> counts[centre])
                .sum();
        long[] sizes = Arrays.stream(order).mapToLong(group -> totals[group]).toArray();
        return new Floor(places, sizes, small, left);
    }

    int groups() {
        return sizes.length;
    }
}
