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

    private Comparison(int[] columns, int[] groups, double[][] vectors, double[][][] draws) {
        this.columns = columns;
        this.groups = groups;
        this.vectors = vectors;
        this.overlaps = overlaps(vectors);
        this.intervals = new Interval[groups.length][groups.length];
        this.drawn = new double[draws.length][][];
        for (int draw = 0; draw < draws.length; draw++) {
            double[][] of = draws[draw];
            drawn[draw] = overlaps(IntStream.of(groups)
                    .mapToObj(g -> masked(of[g], vectors, g))
                    .toArray(double[][]::new));
        }
        for (int a = 0; a < groups.length; a++) {
            for (int b = 0; b < groups.length; b++) {
                intervals[a][b] = measured(a, b);
            }
        }
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

    /** A sample knows no more than what was measured. */
    private double[] masked(double[] draw, double[][] measured, int group) {
        double[] vector = measured[place(group)];
        double[] masked = new double[draw.length];
        for (int column = 0; column < masked.length; column++) {
            masked[column] = Double.isNaN(vector[column]) ? Double.NaN : draw[column];
        }
        return masked;
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
        return IntStream.range(0, size())
                .boxed()
                .flatMapToDouble(a -> IntStream.range(0, a).mapToDouble(b -> overlaps[a][b]))
                .average()
                .orElse(1);
    }
}
