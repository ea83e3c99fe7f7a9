package halte.segmentation.insight;

import halte.segmentation.api.Comparison.Difference;
import halte.segmentation.api.Comparison.Row;
import halte.segmentation.statistics.Frequent;
import halte.segmentation.statistics.Holm;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Compares groups trait by trait, and adjusts for the number of comparisons. */
final class Rows {

    private static final int MOST_TEXTS = 5;
    private static final double ALPHA = 0.05;

    private final List<Group> groups;
    private final boolean[] sufficient;

    /** The pairs of groups, with the rows that are in both. */
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(int left, int right, int[] both) {}

    Rows(List<Group> groups, boolean[] sufficient) {
        this.groups = groups;
        this.sufficient = sufficient;
        for (int left = 0; left < groups.size(); left++) {
            for (int right = left + 1; right < groups.size(); right++) {
                int[] both =
                        Overlaps.both(groups.get(left).rows(), groups.get(right).rows());
                pairs.add(new Pair(left, right, both));
            }
        }
    }

    List<Row> of(List<TraitDeclaration> traits) {
        List<Row> rows = new ArrayList<>();
        traits.forEach(trait -> rows.addAll(of(trait)));
        double[] adjusted = Holm.adjusted(rows.stream()
                .flatMap(row -> row.differences().stream())
                .mapToDouble(Difference::p)
                .toArray());
        int[] next = {0};
        return rows.stream().map(row -> adjusted(row, adjusted, next)).toList();
    }

    private Row adjusted(Row row, double[] adjusted, int[] next) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Difference one = row.differences().get(i);
            Pair pair = pairs.get(i);
            double p = adjusted[next[0]++];
            boolean significant = p <= ALPHA && sufficient[pair.left] && sufficient[pair.right];
            differences.add(new Difference(one.difference(), one.interval(), one.p(), p, significant));
        }
        return new Row(row.trait(), row.value(), row.unit(), row.share(), row.summaries(), differences);
    }

    private List<Row> of(TraitDeclaration trait) {
        TraitColumn column = groups.get(0).table().column(trait.name());
        if (column instanceof TraitColumn.Texts) {
            return frequent(column).stream()
                    .map(value -> shares(trait, value, column, row -> value.equals(column.text(row))))
                    .toList();
        }
        return isYesOrNo(column)
                ? List.of(shares(trait, null, column, row -> column.number(row) == 1))
                : List.of(means(trait, column));
    }

    private boolean isYesOrNo(TraitColumn column) {
        return groups.stream()
                .flatMapToInt(group -> IntStream.of(group.rows()))
                .mapToDouble(column::number)
                .allMatch(value -> Double.isNaN(value) || value == 0 || value == 1);
    }

    private List<String> frequent(TraitColumn column) {
        return Frequent.of(
                groups.stream()
                        .flatMapToInt(group -> IntStream.of(group.rows()))
                        .mapToObj(column::text),
                MOST_TEXTS);
    }

    private Row shares(TraitDeclaration trait, String value, TraitColumn column, IntPredicate part) {
        List<Parts> parts = groups.stream()
                .map(group -> Parts.of(column, group.rows(), part))
                .toList();
        List<Difference> differences = new ArrayList<>();
        for (int left = 0; left < groups.size(); left++) {
            for (int right = left + 1; right < groups.size(); right++) {
                int[] both =
                        Overlaps.both(groups.get(left).rows(), groups.get(right).rows());
                differences.add(Parts.difference(parts.get(left), parts.get(right), Parts.of(column, both, part)));
            }
        }
        return new Row(
                trait.name(),
                value,
                trait.unit(),
                true,
                parts.stream().map(Parts::summary).toList(),
                differences);
    }

    private Row means(TraitDeclaration trait, TraitColumn column) {
        List<Values> values =
                groups.stream().map(group -> Values.of(column, group.rows())).toList();
        List<Difference> differences = new ArrayList<>();
        for (int left = 0; left < groups.size(); left++) {
            for (int right = left + 1; right < groups.size(); right++) {
                int[] both =
                        Overlaps.both(groups.get(left).rows(), groups.get(right).rows());
                differences.add(Values.difference(values.get(left), values.get(right), Values.of(column, both)));
            }
        }
        return new Row(
                trait.name(),
                null,
                trait.unit(),
                false,
                values.stream().map(Values::summary).toList(),
                differences);
    }
}
