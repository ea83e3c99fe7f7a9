package halte.segmentation.needs;

import halte.model.Text;
import halte.trait.api.TraitColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values of a declared trait: fifths of numbers, or the most frequent texts and all others. */
final class Bins {

    private static final int MOST = 30;
    private static final int FIFTHS = 5;
    private static final int FEW = 6;

    private final int[] of;
    private final List<Text> titles;

    private final boolean ordered;

    private Bins(int[] of, List<Text> titles, boolean ordered) {
        this.of = of;
        this.titles = titles;
        this.ordered = ordered;
    }

    static Bins of(TraitColumn column) {
        double[] numbers = IntStream.range(0, column.size())
                .mapToDouble(column::number)
                .filter(Double::isFinite)
                .toArray();
        boolean textual = column instanceof TraitColumn.Texts texts
                && Arrays.stream(texts.texts()).anyMatch(Bins::isText);
        return textual || Arrays.stream(numbers).distinct().limit(FEW + 1L).count() <= FEW
                ? texts(column)
                : numbers(column, numbers);
    }

    private static boolean isText(String value) {
        try {
            Double.parseDouble(value);
            return false;
        } catch (NumberFormatException text) {
            return true;
        }
    }

    private static Bins numbers(TraitColumn column, double[] known) {
        Arrays.sort(known);
        double[] cuts = IntStream.range(1, FIFTHS)
                .mapToDouble(i -> known[i * known.length / FIFTHS])
                .distinct()
                .filter(cut -> cut > known[0])
                .toArray();
        int[] of = new int[column.size()];
        for (int row = 0; row < of.length; row++) {
            double value = column.number(row);
            of[row] = Double.isFinite(value)
                    ? (int) Arrays.stream(cuts).filter(cut -> value >= cut).count()
                    : -1;
        }
        List<Text> titles = IntStream.rangeClosed(0, cuts.length)
                .mapToObj(i -> Words.range(
                        i == 0 ? Double.NEGATIVE_INFINITY : cuts[i - 1],
                        i == cuts.length ? Double.POSITIVE_INFINITY : cuts[i]))
                .toList();
        return new Bins(of, cuts.length == 0 ? List.of(new Text("all", "alle")) : titles, true);
    }

    private static Bins texts(TraitColumn column) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (known(column.text(row))) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        List<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        frequent.forEach(value -> positions.put(value, positions.size()));
        int[] of = new int[column.size()];
        for (int row = 0; row < of.length; row++) {
            String value = column.text(row);
            of[row] = known(value) ? positions.getOrDefault(value, frequent.size()) : -1;
        }
        Stream<Text> others = counts.size() > MOST ? Stream.of(new Text("others", "overige")) : Stream.empty();
        return new Bins(
                of, Stream.concat(frequent.stream().map(Text::of), others).toList(), false);
    }

    private static boolean known(String value) {
        return value != null && !value.isBlank();
    }

    /** Returns the position of a customer's value; negative when it is not known. */
    int of(int row) {
        return of[row];
    }

    /** Tells whether values have an order, so that some are farther apart than others. */
    boolean ordered() {
        return ordered;
    }

    int size() {
        return titles.size();
    }

    List<Text> titles() {
        return titles;
    }
}
