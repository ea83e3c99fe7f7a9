package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Table;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at how much customers differ within the segments, and by which other dimension these should be split. */
final class Heterogeneity {

    /** The fewest customers of a segment whose differences are looked at. */
    private static final int FEWEST = 20;

    private static final double SURE = 0.05;

    private final DemographicParameters wanted;
    private final TraitTable population;
    private final List<Grouping> groupings;
    private final int[][] codes;
    private final List<List<Object>> explained = new ArrayList<>();
    private final List<List<Object>> within = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();

    Heterogeneity(DemographicParameters wanted, TraitTable population, List<Grouping> groupings) {
        this.wanted = wanted;
        this.population = population;
        this.groupings = groupings;
        this.codes = new int[groupings.size()][population.size()];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            row.to(i);
            for (int dimension = 0; dimension < codes.length; dimension++) {
                codes[dimension][i] = groupings.get(dimension).of(row);
            }
        }
    }

    /** Adds the tables and findings. */
    void look(List<View> views, List<Segment> segments, List<Table> tables, List<Text> findings) {
        int first = 0;
        for (View view : views) {
            look(view, segments, first);
            first += view.keys().length;
        }
        List<Hint> sure = Holm.adjusted(hints);
        if (!wanted.outcomes().isEmpty()) {
            Words words = new Words(wanted, groupings, segments);
            tables.add(Words.explained(explained));
            tables.add(Words.within(within));
            tables.add(words.hints(sure));
            findings.addAll(words.findings(clear(sure)));
        }
    }

    private void look(View view, List<Segment> segments, int first) {
        int[] labels = new int[population.size()];
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = view.segment(row.to(i));
        }
        for (int outcome = 0; outcome < wanted.outcomes().size(); outcome++) {
            TraitColumn values = population.columns().get(groupings.size() + outcome);
            Spread spread = spread(values, labels, view.keys().length);
            Text title = wanted.outcomes().get(outcome).title();
            Variance variance = Variance.of(spread, 1, view::known);
            explained.add(Words.row(view.title(), title, variance));
            for (int i = 0; i < spread.groups(); i++) {
                within.add(Words.row(
                        segments.get(first + i).title(),
                        title,
                        spread,
                        i,
                        view.known(i) ? variance.within() : Double.NaN));
            }
            for (int by = 0; by < groupings.size(); by++) {
                if (!view.has(by)) {
                    hints(new Trial(values, labels, outcome, by), spread, first);
                }
            }
        }
    }

    private record Trial(TraitColumn values, int[] labels, int outcome, int by) {}

    private static Spread spread(TraitColumn values, int[] labels, int groups) {
        Spread spread = new Spread(groups);
        for (int row = 0; row < labels.length; row++) {
            double value = values.number(row);
            if (labels[row] >= 0 && Double.isFinite(value)) {
                spread.add(labels[row], value);
            }
        }
        return spread;
    }

    private void hints(Trial trial, Spread groups, int first) {
        Spread[] spreads = new Spread[groups.groups()];
        Grouping grouping = groupings.get(trial.by());
        int width = grouping.groups().size();
        for (int row = 0; row < trial.labels().length; row++) {
            int label = trial.labels()[row];
            int code = codes[trial.by()][row];
            double value = trial.values().number(row);
            if (label >= 0 && code >= 0 && Double.isFinite(value)) {
                spreads[label] = spreads[label] == null ? new Spread(width) : spreads[label];
                spreads[label].add(code, value);
            }
        }
        for (int i = 0; i < spreads.length; i++) {
            if (spreads[i] != null) {
                hint(trial, grouping, spreads[i], first + i);
            }
        }
    }

    private void hint(Trial trial, Grouping grouping, Spread spread, int segment) {
        Variance variance = Variance.of(spread, wanted.floor(), group -> !grouping.unknown(group));
        if (variance.known() && variance.customers() >= FEWEST) {
            Text split = Split.best(grouping, spread, wanted.floor());
            hints.add(new Hint(segment, trial.outcome(), trial.by(), variance, variance.p(), split));
        }
    }

    /** Returns the hints that matter, the strongest first, one per segment and outcome. */
    private List<Hint> clear(List<Hint> adjusted) {
        List<Hint> clear = new ArrayList<>(adjusted.stream()
                .filter(hint -> hint.p() < SURE && hint.variance().epsilon() >= wanted.clear())
                .sorted(Comparator.comparingDouble(hint -> -hint.variance().epsilon()))
                .toList());
        List<Hint> best = new ArrayList<>();
        for (Hint hint : clear) {
            if (best.stream().noneMatch(one -> one.segment() == hint.segment() && one.outcome() == hint.outcome())) {
                best.add(hint);
            }
        }
        return best;
    }
}
