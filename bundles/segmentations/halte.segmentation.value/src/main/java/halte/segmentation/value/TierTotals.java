package halte.segmentation.value;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What each tier is expected to buy and to be worth. The intervals say how sure the sums of expectations are, given that the parameters
 * were estimated; their slope comes from an even selection of each tier's customers.
 */
final class TierTotals {

    private static final int SELECTED = 1_000;
    private static final int FEW = 30;

    private final ValueParameters parameters;
    private final Knowledge knowledge;
    private final Tiers tiers;
    private final Population population;
    private final byte[] positions;
    private final long[] sizes;
    private final double[][] sums;

    TierTotals(ValueParameters parameters, Knowledge knowledge, Tiers tiers, Population population) {
        this.parameters = parameters;
        this.knowledge = knowledge;
        this.tiers = tiers;
        this.population = population;
        this.positions = new byte[population.size()];
        this.sizes = new long[tiers.gonePosition() + 1];
        this.sums = new double[sizes.length][3];
    }

    void add(Worths worths) {
        for (int i = 0; i < positions.length; i++) {
            int position = tiers.position(worths.alive(i), worths.value(i));
            positions[i] = (byte) position;
            sizes[position]++;
            sums[position][0] += worths.alive(i);
            sums[position][1] += worths.purchases(i);
            sums[position][2] += worths.value(i);
        }
    }

    Table table() {
        List<Segment> segments = tiers.segments();
        double all = 0;
        for (double[] sum : sums) {
            all += sum[2];
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int tier = 0; tier < sizes.length; tier++) {
            double[] sum = sums[tier];
            double buying = buyingVariance(tier, Valuation::purchases);
            Interval purchases = Estimated.around(sum[1], buying);
            Interval value = Estimated.around(sum[2], buyingVariance(tier, Valuation::value) + spendVariance(tier));
            rows.add(Table.row(
                    segments.get(tier).title(),
                    sizes[tier],
                    tier < tiers.cuts().length && sizes[tier] > 0 ? tiers.cuts()[tier] : Double.NaN,
                    sum[0] / sizes[tier],
                    sum[1],
                    purchases.low(),
                    purchases.high(),
                    sum[2],
                    value.low(),
                    value.high(),
                    sum[2] / all));
        }
        return ValueTables.tiers(rows);
    }

    private double buyingVariance(int tier, Figure figure) {
        int[] some = some(tier);
        return knowledge.buying().variance(tried -> {
            Valuation valuation =
                    knowledge.valuation(parameters).with(knowledge.family().process(tried));
            return logSum(some, habit -> figure.of(valuation, habit));
        });
    }

    /** Without a model of spend, its share of the uncertainty is not known. */
    private double spendVariance(int tier) {
        if (knowledge.spending() == null) {
            return Double.NaN;
        }
        int[] some = some(tier);
        Valuation valuation = knowledge.valuation(parameters);
        double[] purchases = new double[some.length];
        for (int i = 0; i < some.length; i++) {
            purchases[i] = valuation.discounted(population.habit(some[i]));
        }
        return knowledge.spending().variance(tried -> {
            GammaGamma spend = knowledge.spend(tried);
            double sum = 0;
            for (int i = 0; i < some.length; i++) {
                Habit habit = population.habit(some[i]);
                sum += purchases[i] * spend.expected(habit.spend(), habit.spends());
            }
            return Math.log(sum);
        });
    }

    private double logSum(int[] customers, ToDoubleFunction<Habit> figure) {
        double sum = 0;
        for (int customer : customers) {
            sum += figure.applyAsDouble(population.habit(customer));
        }
        return Math.log(sum);
    }

    private int[] some(int tier) {
        int wanted = (int) Math.min(SELECTED, sizes[tier]);
        int[] some = new int[wanted];
        long seen = 0;
        int taken = 0;
        for (int i = 0; i < positions.length && taken < wanted; i++) {
            if (positions[i] == tier && seen++ >= taken * sizes[tier] / wanted) {
                some[taken++] = i;
            }
        }
        return some;
    }

    List<Text> findings() {
        List<Text> findings = new ArrayList<>();
        List<Segment> segments = tiers.segments();
        for (int tier = 0; tier < sizes.length; tier++) {
            if (sizes[tier] < FEW) {
                findings.add(Findings.few(segments.get(tier).title(), sizes[tier]));
            }
        }
        return findings;
    }

    @FunctionalInterface
    private interface Figure {
        double of(Valuation valuation, Habit habit);
    }
}
