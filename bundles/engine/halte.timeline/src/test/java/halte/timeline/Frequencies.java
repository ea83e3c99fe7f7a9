package halte.timeline;

import halte.trait.api.Aggregate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at how often values occur, and how evenly times lie, the slow and plain way. Values are in order of time. */
final class Frequencies {

    private Frequencies() {}

    private static List<Object> newestFirst(List<Object> values) {
        List<Object> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed.stream().distinct().toList();
    }

    static Object mode(List<Object> values) {
        Object mode = null;
        for (Object value : newestFirst(values)) {
            boolean more = mode == null || Collections.frequency(values, value) > Collections.frequency(values, mode);
            mode = more ? value : mode;
        }
        return mode;
    }

    static String list(List<Object> values) {
        return newestFirst(values).stream()
                .limit(Aggregate.LIST_SIZE)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Says when values occurred; null when none did. */
    static String diary(List<Long> days, List<List<Object>> values) {
        List<Object> all = values.stream().flatMap(List::stream).toList();
        String diary = newestFirst(all).stream()
                .limit(Aggregate.LIST_SIZE)
                .map(value -> {
                    List<Long> own = IntStream.range(0, days.size())
                            .filter(i -> values.get(i).contains(value))
                            .mapToObj(days::get)
                            .distinct()
                            .toList();
                    return own.get(0) + " " + own.get(own.size() - 1) + " " + own.size() + " " + value;
                })
                .collect(Collectors.joining("\n"));
        return diary.isEmpty() ? null : diary;
    }

    /** Computes by the other of both usual formulas. */
    static Double entropy(List<Object> values) {
        int n = values.size();
        double sum = values.stream()
                .distinct()
                .mapToDouble(value -> Collections.frequency(values, value))
                .map(count -> count * Math.log(count))
                .sum();
        return (Math.log(n) - sum / n) / Math.log(2);
    }

    static Double deviation(List<Long> times, double unit) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add((times.get(i) - times.get(i - 1)) / unit);
        }
        if (gaps.size() < 2) {
            return null;
        }
        double mean = gaps.stream().mapToDouble(gap -> gap).average().orElseThrow();
        double squares =
                gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum();
        return Math.sqrt(squares / (gaps.size() - 1));
    }
}
