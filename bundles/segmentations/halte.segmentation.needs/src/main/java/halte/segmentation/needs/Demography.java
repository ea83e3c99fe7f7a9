package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import halte.trait.api.TraitColumn;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What groups differ in beside needs: how many customers of each group, of all, and of those who answered have which value of each
 * declared trait. The distance of two groups, 0–1, is the share of customers that would have to change their value for both to look the
 * same (total variation); where values have an order, it counts how far they would have to go (earth mover's distance: Y. Rubner, C. Tomasi
 * and L. J. Guibas 2000) against the way from the lowest to the highest. Traits count alike.
 */
final class Demography {

    private final List<Text> titles;
    private final List<Bins> bins;
    private final long[][][] counts;
    private final long[][] base;
    private final long[][] answering;

    Demography(Gathering gathered, NeedsTraits traits, NeedsParameters wanted, int groups) {
        this.titles = wanted.demographics().stream()
                .map(NeedsParameters.Demographic::title)
                .toList();
        List<TraitColumn> columns = gathered.population().columns();
        this.bins = IntStream.range(0, titles.size())
                .mapToObj(i -> Bins.of(columns.get(traits.demographic(i))))
                .toList();
        this.counts = new long[bins.size()][groups][];
        this.base = new long[bins.size()][];
        this.answering = new long[bins.size()][];
        for (int i = 0; i < bins.size(); i++) {
            count(i, gathered);
        }
    }

    private void count(int dimension, Gathering gathered) {
        Bins of = bins.get(dimension);
        base[dimension] = new long[of.size()];
        answering[dimension] = new long[of.size()];
        for (int group = 0; group < counts[dimension].length; group++) {
            counts[dimension][group] = new long[of.size()];
        }
        for (int row = 0; row < gathered.population().size(); row++) {
            int bin = of.of(row);
            if (bin < 0) {
                continue;
            }
            base[dimension][bin]++;
            answering[dimension][bin] += gathered.answered(row) ? 1 : 0;
            for (long left = gathered.mask(row); left != 0; left &= left - 1) {
                counts[dimension][Long.numberOfTrailingZeros(left)][bin]++;
            }
        }
    }

    /** Returns how far two groups are apart; NaN when of neither trait anything is known of both. */
    double distance(int a, int b) {
        return IntStream.range(0, bins.size())
                .mapToDouble(i -> distance(i, counts[i][a], counts[i][b]))
                .filter(distance -> !Double.isNaN(distance))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns how far those who answered are from all customers, in one trait; NaN when nothing is known. */
    double skew(int dimension) {
        return varied(base[dimension], answering[dimension]);
    }

    /** Tells whether some value is surely more or less frequent among those who answered than among all. */
    boolean unlike(int dimension) {
        return IntStream.range(0, base[dimension].length).anyMatch(value -> {
            Interval interval = answering(dimension, value);
            double share = base[dimension][value] / sum(base[dimension]);
            return interval.known() && (share < interval.low() || share > interval.high());
        });
    }

    /** Returns the interval of the share of a value among those who answered. */
    Interval answering(int dimension, int value) {
        double all = sum(answering[dimension]);
        return all == 0 ? Interval.UNKNOWN : Interval.wilson(answering[dimension][value] / all, all);
    }

    private double distance(int dimension, long[] a, long[] b) {
        return bins.get(dimension).ordered() ? moved(a, b) : varied(a, b);
    }

    private static double moved(long[] a, long[] b) {
        double ofA = sum(a);
        double ofB = sum(b);
        if (ofA == 0 || ofB == 0) {
            return Double.NaN;
        }
        double carried = 0;
        double moved = 0;
        for (int bin = 0; bin < a.length - 1; bin++) {
            carried += a[bin] / ofA - b[bin] / ofB;
            moved += Math.abs(carried);
        }
        return a.length < 2 ? 0 : Math.min(1, moved / (a.length - 1));
    }

    private static double varied(long[] a, long[] b) {
        double ofA = sum(a);
        double ofB = sum(b);
        if (ofA == 0 || ofB == 0) {
            return Double.NaN;
        }
        double distance = 0;
        for (int bin = 0; bin < a.length; bin++) {
            distance += Math.abs(a[bin] / ofA - b[bin] / ofB);
        }
        return Math.min(1, distance / 2);
    }

    static double sum(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    int size() {
        return bins.size();
    }

    Text title(int dimension) {
        return titles.get(dimension);
    }

    List<Text> values(int dimension) {
        return bins.get(dimension).titles();
    }

    long[] base(int dimension) {
        return base[dimension];
    }

    long[] answering(int dimension) {
        return answering[dimension];
    }
}
