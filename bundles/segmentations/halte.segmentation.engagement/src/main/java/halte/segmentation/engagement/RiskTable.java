package halte.segmentation.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many earlier customers gave up, by how often they had touched at the same age. The risk never grows with touches: neighbours that
 * contradict this are pooled (M. Ayer and others, Annals of Mathematical Statistics 26 (1955) 641-647).
 *
 * @param age the age in days
 * @param from from how many touches on each cell counts, ascending from 0
 * @param cells who gave up, by cell
 */
record RiskTable(int age, double[] from, Share[] cells) {

    private static final double[] FROM = {0, 1, 2, 3, 5, 9};

    /** Learns from touches after the first order at this age, and whether he gave up. */
    static RiskTable learn(int age, double[] touches, boolean[] left, int size) {
        Share[] cells = count(FROM, touches, left, 0, size);
        List<Double> from = new ArrayList<>();
        List<Share> pooled = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Share cell = cells[i];
            double begin = FROM[i];
            while (!pooled.isEmpty() && contradicts(pooled.get(pooled.size() - 1), cell)) {
                cell = pooled.remove(pooled.size() - 1).plus(cell);
                begin = from.remove(from.size() - 1);
            }
            pooled.add(cell);
            from.add(begin);
        }
        return new RiskTable(
                age, from.stream().mapToDouble(Double::doubleValue).toArray(), pooled.toArray(Share[]::new));
    }

    private static boolean contradicts(Share fewer, Share more) {
        return fewer.all() == 0 || more.all() == 0 || fewer.value() <= more.value();
    }

    /** Counts who gave up by cell, of the customers from one position to another. */
    static Share[] count(double[] from, double[] touches, boolean[] left, int begin, int end) {
        long[][] counts = new long[from.length][2];
        for (int i = begin; i < end; i++) {
            long[] cell = counts[cell(from, touches[i])];
            cell[0] += left[i] ? 1 : 0;
            cell[1]++;
        }
        return Arrays.stream(counts).map(count -> new Share(count[0], count[1])).toArray(Share[]::new);
    }

    /** Returns the cell of a number of touches, which is 0 at least. */
    static int cell(double[] from, double touches) {
        int cell = from.length - 1;
        while (touches < from[cell]) {
            cell--;
        }
        return cell;
    }

    Share of(double touches) {
        return cells[cell(from, touches)];
    }

    Share all() {
        return Arrays.stream(cells).reduce(new Share(0, 0), Share::plus);
    }

    /** Tells whether somebody with so many touches gives up more often than others of his age, for sure. */
    boolean risky(double touches) {
        return of(touches).interval().low() > all().value();
    }
}
