package halte.segmentation.geographic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the place of a postcode at a level. Where ranges overlap, the narrowest one that says something of a level counts. */
final class Places {

    private final int[] starts;
    private final Map<Level, int[]> byStart = new LinkedHashMap<>();
    private final Map<Level, List<String>> names = new LinkedHashMap<>();

    Places(List<Range> ranges) {
        starts = ranges.stream()
                .flatMapToInt(range -> IntStream.of(range.from(), range.to() + 1))
                .sorted()
                .distinct()
                .toArray();
        String[][] painted = new String[3][starts.length];
        List<Range> widestFirst = new ArrayList<>(ranges);
        widestFirst.sort(Comparator.comparingInt(range -> -range.width()));
        widestFirst.forEach(range -> paint(painted, range));
        name(Level.NEIGHBOURHOOD, painted[0], painted[1], painted[2]);
        name(Level.MUNICIPALITY, painted[1], painted[2]);
        name(Level.PROVINCE, painted[2]);
        numbers(Level.POSTCODE_4, 10_000);
        numbers(Level.POSTCODE_2, 100);
    }

    private void paint(String[][] painted, Range range) {
        String[] said = {range.neighbourhood(), range.municipality(), range.province()};
        int from = Arrays.binarySearch(starts, range.from());
        int to = Arrays.binarySearch(starts, range.to() + 1);
        for (int i = 0; i < said.length; i++) {
            if (said[i] != null) {
                Arrays.fill(painted[i], from, to, said[i]);
            }
        }
    }

    /** Names places with those that they lie in, for names occur more than once. */
    private void name(Level level, String[]... parts) {
        List<String> known = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] codes = new int[starts.length];
        Arrays.fill(codes, -1);
        for (int i = 0; i < starts.length; i++) {
            int at = i;
            if (parts[0][i] != null) {
                String name = Stream.of(parts)
                        .map(part -> part[at])
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
                codes[i] = numbers.computeIfAbsent(name, fresh -> {
                    known.add(fresh);
                    return known.size() - 1;
                });
            }
        }
        byStart.put(level, codes);
        names.put(level, known);
    }

    private void numbers(Level level, int most) {
        names.put(level, IntStream.range(0, most).mapToObj(Integer::toString).toList());
    }

    /** Returns the position of a postcode's place among the names of a level; negative when it is not known. */
    int place(Level level, int code) {
        if (level == Level.POSTCODE_4) {
            return Postcode.digits(code);
        }
        if (level == Level.POSTCODE_2) {
            return Postcode.digits(code) / 100;
        }
        int found = Arrays.binarySearch(starts, code);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? -1 : byStart.get(level)[at];
    }

    List<String> names(Level level) {
        return names.get(level);
    }
}
