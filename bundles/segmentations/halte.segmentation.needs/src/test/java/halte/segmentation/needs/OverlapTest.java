package halte.segmentation.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The overlap of needs, how it is merged by, and how ways to merge compare. */
class OverlapTest {

    private static final int[] THREE = {0, 1, 2};

    private static double[][] matrix(Random random, int size) {
        double[][] vectors = new double[size][5];
        for (double[] vector : vectors) {
            Arrays.setAll(vector, i -> Math.rint(random.nextDouble() * 8) / 8);
        }
        double[][] matrix = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                matrix[a][b] = Overlap.of(vectors[a], vectors[b], new int[] {0, 1, 2, 3, 4});
            }
        }
        return matrix;
    }

    @Test
    void theOverlapIsThatOfThePublishedFormula() {
        double[] a = {0.8, 0.4, 0.2};
        double[] b = {0.4, 0.4, 0.6};
        assertEquals((0.4 + 0.4 + 0.2) / (0.8 + 0.4 + 0.6), Overlap.of(a, b, THREE), 1e-15);
        assertEquals(0, Overlap.of(new double[] {1, 0, 0}, new double[] {0, 1, 1}, THREE), 0);
        assertEquals(1, Overlap.of(new double[3], new double[3], THREE), 0, "both want nothing");
        assertEquals(1, Overlap.of(new double[] {0.5, Double.NaN, 0}, new double[] {0.5, 1, Double.NaN}, THREE), 0);
        assertTrue(Double.isNaN(Overlap.of(new double[] {Double.NaN}, new double[] {1}, new int[] {0})));
    }

    @Test
    void itIsSymmetricOneWithItselfBetweenZeroAndOneAndItsDistanceKeepsTheTriangle() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            double[][] matrix = matrix(random, 6);
            for (int a = 0; a < 6; a++) {
                assertEquals(1, matrix[a][a], 0);
                for (int b = 0; b < 6; b++) {
                    assertEquals(matrix[a][b], matrix[b][a], 0);
                    assertTrue(matrix[a][b] >= 0 && matrix[a][b] <= 1);
                    for (int c = 0; c < 6; c++) {
                        assertTrue(1 - matrix[a][c] <= 2 - matrix[a][b] - matrix[b][c] + 1e-12, "triangle");
                    }
                }
            }
        }
    }

    @Test
    void mergingDoesNotDependOnTheOrderOfGroupsAlsoAmongEquals() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(9);
            double[][] matrix = matrix(random, size);
            int[] ranks = IntStream.range(0, size).toArray();
            int[] order = IntStream.range(0, size).toArray();
            for (int i = size - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            double[][] shuffled = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    shuffled[a][b] = matrix[order[a]][order[b]];
                }
            }
            Dendrogram straight = Dendrogram.of(matrix, ranks);
            Dendrogram mixed = Dendrogram.of(shuffled, order);
            for (int groups = 1; groups <= size; groups++) {
                int[] cut = straight.cut(groups);
                int[] other = mixed.cut(groups);
                int[] back = new int[size];
                for (int i = 0; i < size; i++) {
                    back[order[i]] = other[i];
                }
                assertEquals(groups, Arrays.stream(cut).distinct().count());
                assertEquals(1, size < 2 ? 1 : Partitions.rand(cut, back), 1e-12, "the same groups");
                assertEquals(straight.height(groups), mixed.height(groups), 1e-12);
            }
        }
    }

    /** Average linkage by its definition: the mean over all pairs of the two merged groups. */
    @Test
    void eachMergeIsAtTheMeanOverAllPairs() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double[][] matrix = matrix(random, 7);
            Dendrogram tree = Dendrogram.of(matrix, IntStream.range(0, 7).toArray());
            for (int groups = 1; groups < 7; groups++) {
                int[] after = tree.cut(groups);
                int[] before = tree.cut(groups + 1);
                double sum = 0;
                int pairs = 0;
                for (int a = 0; a < 7; a++) {
                    for (int b = 0; b < a; b++) {
                        if (after[a] == after[b] && before[a] != before[b]) {
                            sum += matrix[a][b];
                            pairs++;
                        }
                    }
                }
                assertEquals(sum / pairs, tree.height(groups), 1e-12);
                assertTrue(tree.height(groups) <= tree.height(groups + 1) + 1e-12, "ever lower");
            }
        }
    }

    @Test
    void theThresholdSlidesFromAllApartToAllTogether() {
        double[][] matrix = {{1, 0.9, 0.3}, {0.9, 1, 0.5}, {0.3, 0.5, 1}};
        Dendrogram tree = Dendrogram.of(matrix, new int[] {0, 1, 2});
        assertEquals(3, tree.fewest(0.95));
        assertEquals(2, tree.fewest(0.9));
        assertEquals(2, tree.fewest(0.41));
        assertEquals(1, tree.fewest(0.4));
        assertEquals(0.4, tree.height(1), 1e-15);
    }

    /** L. Hubert and P. Arabie's index of two partitions worked out by hand: pairs together in both 2, in a 4, in b 4, of 15. */
    @Test
    void theAgreementOfTwoWaysToMergeIsThePublishedOne() {
        int[] a = {0, 0, 0, 1, 1, 2};
        int[] b = {0, 0, 1, 1, 1, 2};
        double expected = 4 * 4 / 15.0;
        assertEquals((2 - expected) / (4 - expected), Partitions.rand(a, b), 1e-12);
        assertEquals(1, Partitions.rand(a, a), 1e-12);
    }

    /** P. J. Rousseeuw's silhouette by hand: distances 0.1 within, 0.5 between. */
    @Test
    void theSilhouetteIsThePublishedOne() {
        double[][] matrix = {{1, 0.9, 0.5, 0.5}, {0.9, 1, 0.5, 0.5}, {0.5, 0.5, 1, 0.9}, {0.5, 0.5, 0.9, 1}};
        assertEquals(0.8, Partitions.silhouette(matrix, new int[] {0, 0, 1, 1}, 2), 1e-12);
        assertEquals(0, Partitions.silhouette(matrix, new int[] {0, 1, 2, 3}, 4), 0);
        assertTrue(Double.isNaN(Partitions.silhouette(matrix, new int[] {0, 0, 0, 0}, 1)));
    }

    @Test
    void theIntervalHoldsWhatWasMeasuredAndTakesTheBiasOfSamplesOff() {
        double[] drawn =
                IntStream.range(0, 400).mapToDouble(i -> 0.7 + i / 4000.0).toArray();
        Interval interval = Overlap.interval(0.8, drawn);
        assertTrue(interval.low() <= 0.8 && interval.high() >= 0.8);
        assertEquals(2 * 0.8 - drawn[10], interval.high(), 1e-12);
        assertTrue(!Overlap.interval(0.8, new double[3]).known(), "too few samples");
    }
}
