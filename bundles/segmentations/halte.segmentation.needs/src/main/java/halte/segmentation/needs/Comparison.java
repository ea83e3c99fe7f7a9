package halte.segmentation.needs;

import halte.model.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The overlap of all groups of which enough is known, over the needs of one category or of all. A group takes part when enough is
 * known of it for more than half of the needs; so any two have needs in common.
 */
final class Comparison {

    private final int[] columns;
    private final int[] groups;
    private final double[][] vectors;
    private final double[][] overlaps;
    private final double[][][] drawn;
    private final Interval[][] intervals;

    private final double chance;

    private Comparison(int[] columns, int[] groups, double[][] vectors, double[][][] draws) {
        this.columns = columns;
        this.groups = groups;
        this.vectors = vectors;
        this.overlaps = overlaps(vectors);
        double[][][] samples = Arrays.stream(draws).map(this::sample).toArray(double[][][]::new);
        this.drawn = Arrays.stream(samples).map(this::overlaps).toArray(double[][][]::new);
        this.intervals = new Interval[groups.length][groups.length];
        for (int a = 0; a < groups.length; a++) {
            for (int b = 0; b < groups.length; b++) {
                intervals[a][b] = measured(a, b);
            }
        }
        this.chance = chance(samples);
    }

    /** Takes a sample of the groups that take part; it knows no more than what was measured. */
    private double[][] sample(double[][] draw) {
        double[][] sample = new double[groups.length][];
        for (int place = 0; place < groups.length; place++) {
            sample[place] = draw[groups[place]].clone();
            for (int column = 0; column < sample[place].length; column++) {
                sample[place][column] = Double.isNaN(vectors[place][column]) ? Double.NaN : sample[place][column];
            }
        }
        return sample;
    }

    private double chance(double[][][] samples) {
        double[] common = new double[vectors.length == 0 ? 0 : vectors[0].length];
        for (int column : columns) {
            int of = column;
            common[column] = Arrays.stream(vectors)
                    .mapToDouble(vector -> vector[of])
                    .filter(need -> !Double.isNaN(need))
                    .average()
                    .orElse(Double.NaN);
        }
        double measured = mean();
        long lower = Arrays.stream(samples)
                .filter(sample -> mean(overlaps(shifted(sample, common))) <= measured + 1e-12)
                .count();
        return (lower + 1.0) / (samples.length + 1);
    }

    private double[][] shifted(double[][] sample, double[] common) {
        double[][] shifted = new double[sample.length][];
        for (int place = 0; place < sample.length; place++) {
            shifted[place] = sample[place].clone();
            for (int column : columns) {
                double off = sample[place][column] - vectors[place][column];
                shifted[place][column] = Math.max(0, Math.min(1, common[column] + off));
            }
        }
        return shifted;
    }

    /**
     * Compares groups.
     *
     * @param wanted the columns of the category
     * @param cells what is known by group and column
     * @param draws samples by draw, group and column
     */
    static Comparison of(int[] wanted, NeedCell[][] cells, double[][][] draws) {
        int[] columns = comparable(wanted, cells);
        int[] groups = IntStream.range(0, cells.length)
                .filter(group -> 2 * enough(columns, cells[group]) > columns.length)
                .toArray();
        double[][] vectors = IntStream.of(groups)
                .mapToObj(g -> NeedCell.importances(cells[g]))
                .toArray(double[][]::new);
        return new Comparison(columns, groups, vectors, draws);
    }

    /** Returns the columns of which enough is known for two groups; for one where there are none. */
    private static int[] comparable(int[] wanted, NeedCell[][] cells) {
        int[] shared = known(wanted, cells, 2);
        return shared.length > 0 ? shared : known(wanted, cells, 1);
    }

    private static int[] known(int[] wanted, NeedCell[][] cells, int least) {
        return IntStream.of(wanted)
                .filter(column -> Arrays.stream(cells)
                                .filter(cell -> cell[column].enough())
                                .count()
                        >= least)
                .toArray();
    }

    private static long enough(int[] columns, NeedCell[] cells) {
        return IntStream.of(columns).filter(column -> cells[column].enough()).count();
    }

    private double[][] overlaps(double[][] of) {
        double[][] matrix = new double[of.length][of.length];
        for (int a = 0; a < of.length; a++) {
            matrix[a][a] = 1;
            for (int b = 0; b < a; b++) {
                double overlap = Overlap.of(of[a], of[b], columns);
                matrix[a][b] = overlap;
                matrix[b][a] = overlap;
            }
        }
        return matrix;
    }

    int size() {
        return groups.length;
    }

    int[] columns() {
        return columns;
    }

    /** Returns the position in the long list of a group that takes part. */
    int group(int place) {
        return groups[place];
    }

    /** Returns the place of a group of the long list; negative when it does not take part. */
    int place(int group) {
        return Arrays.binarySearch(groups, group);
    }

    /** Returns what a group wants; NaN where too little is known. */
    double[] vector(int place) {
        return vectors[place];
    }

    double[][] overlaps() {
        return overlaps;
    }

    double overlap(int a, int b) {
        return overlaps[a][b];
    }

    /** Returns the overlaps in each sample. */
    double[][][] drawn() {
        return drawn;
    }

    private Interval measured(int a, int b) {
        double[] all = Arrays.stream(drawn).mapToDouble(draw -> draw[a][b]).toArray();
        return Overlap.interval(overlaps[a][b], all);
    }

    Interval interval(int a, int b) {
        return intervals[a][b];
    }

    /** Returns the mean overlap of pairs; 1 without pairs. */
    double mean() {
        return mean(overlaps);
    }

    /**
     * Returns the mean overlap of pairs without what chance takes off it: samples of the answers are about as much less alike than the answers
     * as the answers are less alike than what all customers of the groups would say. Never above 1.
     */
    double corrected() {
        double sampled = Arrays.stream(drawn)
                .mapToDouble(Comparison::mean)
                .filter(mean -> !Double.isNaN(mean))
                .average()
                .orElse(mean());
        return Math.min(1, 2 * mean() - sampled);
    }

    /**
     * Returns how likely groups look so different, or more so, when all want the same and only chance parts them: the share of samples,
     * shifted so that all groups have the same needs, whose mean overlap is as low (a bootstrap test: B. Efron and R. J. Tibshirani 1993).
     */
    double chance() {
        return chance;
    }

    private static double mean(double[][] matrix) {
        return IntStream.range(0, matrix.length)
                .boxed()
                .flatMapToDouble(a -> IntStream.range(0, a).mapToDouble(b -> matrix[a][b]))
                .average()
                .orElse(1);
    }
}
