package halte.segmentation.drift;

import halte.segmentation.statistics.Frequent;
import halte.trait.api.TraitColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The bins of a trait: deciles of a number, the most frequent values of a text, then one for other texts and one for what is
 * missing.
 *
 * @param trait the trait's name
 * @param cuts upper bounds of the bins of a number, ascending; null for a text
 * @param texts the values of a text; null for a number
 */
public record Bins(String trait, double[] cuts, List<String> texts) {

    private static final int DECILES = 10;
    private static final int MOST_TEXTS = 9;

    static Bins of(TraitColumn column, int[] rows) {
        return column instanceof TraitColumn.Texts
                ? new Bins(column.name(), null, frequent(column, rows))
                : new Bins(column.name(), deciles(column, rows), null);
    }

    private static double[] deciles(TraitColumn column, int[] rows) {
        double[] values = Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new double[0];
        }
        double most = values[values.length - 1];
        return DoubleStream.iterate(1, i -> i + 1)
                .limit(DECILES - 1)
                .map(i -> values[(int) Math.min(values.length - 1, Math.ceil(i * values.length / DECILES) - 1)])
                .filter(cut -> cut < most && Double.isFinite(cut))
                .distinct()
                .toArray();
    }

    private static List<String> frequent(TraitColumn column, int[] rows) {
        return Frequent.of(Arrays.stream(rows).mapToObj(column::text), MOST_TEXTS);
    }

    int count() {
        return (texts != null ? texts.size() : cuts.length) + 2;
    }

    int bin(TraitColumn column, int row) {
        int missing = count() - 1;
        if (texts != null) {
            String text = column.text(row);
            int found = text == null ? missing : texts.indexOf(text);
            return found < 0 ? missing - 1 : found;
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            return missing;
        }
        int found = Arrays.binarySearch(cuts, value);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns what falls into each bin, in words that read the same in all languages. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (texts != null) {
            labels.addAll(texts);
            labels.add("…");
        } else {
            for (double cut : cuts) {
                labels.add("≤ " + number(cut));
            }
            labels.add(cuts.length == 0 ? "…" : "> " + number(cuts[cuts.length - 1]));
        }
        labels.add("?");
        return labels;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(Math.round(value * 1000) / 1000.0);
    }
}
