package halte.segmentation.propensity;

import halte.model.Decimals;
import halte.trait.api.TraitDeclaration;
import java.util.Arrays;
import java.util.List;

/** Tells what a customer's traits were at a moment in the past, from his trail: what came later does not exist. Not for use by several threads. */
final class Past {

    private static final double DAY = 86_400_000;

    private final List<TraitDeclaration> traits;
    private final int[] seriesOf;
    private final long[] lengths;
    private final long[][] moments;
    private final long[][] amounts;
    private final int[] counts;

    Past(Features features) {
        this.traits = features.traits();
        this.seriesOf = new int[traits.size()];
        this.lengths = new long[traits.size()];
        for (int i = 0; i < seriesOf.length; i++) {
            seriesOf[i] = features.seriesOf(i);
            lengths[i] = Features.length(traits.get(i));
        }
        int series = features.series().size();
        this.moments = new long[series][16];
        this.amounts = new long[series][16];
        this.counts = new int[series];
    }

    /** Writes the traits as of a moment. */
    void at(Trail trail, long cutoff, double[] values) {
        part(trail, cutoff);
        for (int i = 0; i < seriesOf.length; i++) {
            values[i] = value(i, cutoff);
        }
    }

    private void part(Trail trail, long cutoff) {
        Arrays.fill(counts, 0);
        for (int touch = 0; touch < trail.touches() && trail.moment(touch) <= cutoff; touch++) {
            for (long rest = trail.bits(touch); rest != 0; rest &= rest - 1) {
                add(Long.numberOfTrailingZeros(rest), trail, touch);
            }
        }
    }

    private void add(int series, Trail trail, int touch) {
        int count = counts[series]++;
        if (count == moments[series].length) {
            moments[series] = Arrays.copyOf(moments[series], 2 * count);
            amounts[series] = Arrays.copyOf(amounts[series], 2 * count);
        }
        moments[series][count] = trail.moment(touch);
        amounts[series][count] = trail.amount(touch);
    }

    private double value(int trait, long cutoff) {
        int series = seriesOf[trait];
        long[] own = moments[series];
        int end = counts[series];
        int begin = end;
        while (begin > 0 && (lengths[trait] == Long.MAX_VALUE || own[begin - 1] > cutoff - lengths[trait])) {
            begin = lengths[trait] == Long.MAX_VALUE ? 0 : begin - 1;
        }
        int size = end - begin;
        return switch (traits.get(trait).aggregate()) {
            case COUNT -> size;
            case SUM -> sum(amounts[series], begin, end) / (double) Decimals.ONE;
            case DAYS_SINCE -> size == 0 ? Double.NaN : (cutoff - own[end - 1]) / DAY;
            case DAYS_SINCE_FIRST -> size == 0 ? Double.NaN : (cutoff - own[begin]) / DAY;
            case MEAN_GAP -> size < 2 ? Double.NaN : (own[end - 1] - own[begin]) / DAY / (size - 1);
            default -> throw new IllegalArgumentException("no aggregate for the past: " + traits.get(trait));
        };
    }

    private static long sum(long[] amounts, int begin, int end) {
        long sum = 0;
        for (int i = begin; i < end; i++) {
            sum += amounts[i];
        }
        return sum;
    }
}
