package halte.segmentation.motives;

import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Explains behaviours by motives: which motive moves what, and how much of the behaviour is explained at all. */
final class Explanation {

    private static final double YEAR = 365;

    private final TraitTable population;
    private final MotivesParameters wanted;
    private final MotivesTraits traits;
    private final int[] folds;
    private final boolean[] there;

    Explanation(TraitTable population, MotivesParameters wanted, MotivesTraits traits, long seed) {
        this.population = population;
        this.wanted = wanted;
        this.traits = traits;
        this.folds = new int[population.size()];
        this.there = new boolean[population.size()];
        Walk row = new Walk(population);
        for (int i = 0; i < there.length; i++) {
            folds[i] = Sample.fold(population.customer(i), seed);
            there[i] = Gauge.number(row.to(i), traits.touchesBefore()) > 0;
        }
    }

    /** Returns what is explained, from the motives as they were before the behaviours; adjusted for how many effects were tried. */
    List<Explained> by(List<MotiveStudy> motives) {
        Leader leader =
                new Leader(wanted, motives.stream().map(MotiveStudy::compass).toList());
        double[][] positions = new double[motives.size()][population.size()];
        int[] numbers = useful(leader, positions);
        double[][] used = Arrays.stream(numbers).mapToObj(m -> positions[m]).toArray(double[][]::new);
        List<Explained> all = new ArrayList<>();
        for (int i = 0; i < wanted.outcomes().size(); i++) {
            all.add(explained(i, used, numbers));
        }
        return adjusted(all);
    }

    /**
     * Fills in where customers stand, by motive. Returns the motives that are known well enough of at least half of them; the others would
     * tell too little.
     */
    private int[] useful(Leader leader, double[][] positions) {
        int customers = 0;
        int[] known = new int[positions.length];
        Walk row = new Walk(population);
        for (int i = 0; i < there.length; i++) {
            row.to(i);
            customers += there[i] ? 1 : 0;
            for (int m = 0; m < known.length; m++) {
                Position own = there[i] ? leader.position(m, row) : Position.UNKNOWN;
                positions[m][i] = own.deviations();
                known[m] += leader.comparable(own) ? 1 : 0;
            }
        }
        int all = customers;
        return IntStream.range(0, known.length)
                .filter(m -> known[m] > 0 && 2 * known[m] >= all)
                .toArray();
    }

    private Explained explained(int number, double[][] motives, int[] numbers) {
        Outcome outcome = wanted.outcomes().get(number);
        boolean separated = wanted.separated() && !outcome.timeless();
        Sample sample = new Sample(motives, values(outcome, traits.outcome(number)), folds);
        Solution solution = sample.suffices() ? sample.solve() : null;
        if (solution == null) {
            return new Explained(outcome, separated, sample.customers(), null, Double.NaN, List.of());
        }
        return new Explained(
                outcome, separated, sample.customers(), solution, sample.heldOut(), sample.effects(solution, numbers));
    }

    private double[] values(Outcome outcome, Slots slots) {
        double times = outcome.perYear() && wanted.separated() ? YEAR / wanted.outcomeDays() : 1;
        double[] values = new double[population.size()];
        Walk row = new Walk(population);
        for (int i = 0; i < values.length; i++) {
            double value = Gauge.number(row.to(i), slots.value()) * times;
            double of = Gauge.number(row, slots.of());
            double share = of > 0 ? value / of : Double.NaN;
            values[i] = !there[i] ? Double.NaN : slots.of() < 0 ? value : share;
        }
        return values;
    }

    /** Adjusts probabilities for how many effects were tried: S. Holm, Scand. J. Statist. 6 (1979) 65-70. */
    private static List<Explained> adjusted(List<Explained> all) {
        List<Effect> effects = all.stream()
                .flatMap(one -> one.effects().stream())
                .filter(effect -> !Double.isNaN(effect.p()))
                .sorted(Comparator.comparingDouble(Effect::p))
                .toList();
        java.util.Map<Effect, Double> adjusted = new java.util.IdentityHashMap<>();
        double last = 0;
        for (int i = 0; i < effects.size(); i++) {
            last = Math.min(
                    1, Math.max(last, (effects.size() - i) * effects.get(i).p()));
            adjusted.put(effects.get(i), last);
        }
        return all.stream()
                .map(one -> one.with(one.effects().stream()
                        .map(effect -> effect.adjusted(adjusted.getOrDefault(effect, Double.NaN)))
                        .toList()))
                .toList();
    }
}
