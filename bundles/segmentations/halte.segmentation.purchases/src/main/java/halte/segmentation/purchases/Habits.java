package halte.segmentation.purchases;

import java.util.Map;
import java.util.TreeMap;

/** When, where and how much at once people order. Counts add up in any order. */
final class Habits {

    static final int LARGEST = 10;

    final long[] weekdays = new long[7];
    final long[] hours = new long[24];
    final long[] sizes = new long[LARGEST + 1];
    final Map<String, long[]> channels = new TreeMap<>();
    private String lastChannel;
    private long[] lastCount = new long[1];
    long orders;
    long lines;
    long nameless;

    void order(int day, int hour, String channel, int different) {
        orders++;
        weekdays[Math.floorMod(day + 3, 7)]++;
        hours[Math.floorMod(hour, 24)]++;
        sizes[Math.min(LARGEST, different)]++;
        String name = channel == null ? "" : channel;
        if (name != lastChannel) {
            lastChannel = name;
            lastCount = channels.computeIfAbsent(name, fresh -> new long[1]);
        }
        lastCount[0]++;
    }

    void add(Habits other) {
        add(weekdays, other.weekdays);
        add(hours, other.hours);
        add(sizes, other.sizes);
        other.channels.forEach((name, count) -> add(channels.computeIfAbsent(name, fresh -> new long[1]), count));
        orders += other.orders;
        lines += other.lines;
        nameless += other.nameless;
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
