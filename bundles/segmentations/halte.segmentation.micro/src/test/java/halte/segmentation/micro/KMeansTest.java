package halte.segmentation.micro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.cluster.Components;
import halte.segmentation.micro.cluster.Draws;
import halte.segmentation.micro.cluster.Grouping;
import halte.segmentation.micro.cluster.KMeans;
import halte.segmentation.micro.cluster.Silhouettes;
import halte.segmentation.micro.cluster.Stability;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels agree with the plain way of computing the same. */
class KMeansTest {

    /** Makes points around middles; point i belongs to middle i modulo the number of middles. */
    private static Blocks clumps(int rows, int width, int clumps, long seed) {
        Random random = new Random(seed);
        double[][] middles = new double[clumps][];
        Arrays.setAll(middles, c -> random.doubles(width, -5, 5).toArray());
        Blocks points = new Blocks(rows, width);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                points.put(row, column, (float) (middles[row % clumps][column] + 0.1 * random.nextGaussian()));
            }
        }
        return points;
    }

    private static double distance(Blocks points, int row, Centres centres, int group) {
        double sum = 0;
        for (int column = 0; column < points.width(); column++) {
            double difference = points.at(row, column) - centres.at(group, column);
            sum += difference * difference;
        }
        return sum;
    }

    @Test
    void findsClumpsThatAreThere() {
        for (int seed = 0; seed < 5; seed++) {
            Blocks points = clumps(700, 7, 5, seed);
            Grouping found = new KMeans(points).best(5, 10, new Random(seed));
            assertEquals(140, found.smallest());
            for (int row = 5; row < points.rows(); row++) {
                assertEquals(found.groups()[row % 5], found.groups()[row], "row " + row);
            }
        }
    }

    @Test
    void everybodyIsInTheNearestGroupAndTheSumOfDistancesIsRight() {
        Blocks points = clumps(333, 6, 9, 1);
        Grouping found = new KMeans(points).best(4, 2, new Random(1));
        double within = 0;
        for (int row = 0; row < points.rows(); row++) {
            double own = distance(points, row, found.centres(), found.groups()[row]);
            for (int other = 0; other < found.centres().groups(); other++) {
                assertTrue(own <= distance(points, row, found.centres(), other) + 1e-4, "row " + row);
            }
            within += own;
        }
        assertEquals(within, found.within(), 1e-4 * within);
    }

    @Test
    void aPointScoresTheSameAloneAsInABlock() {
        Blocks points = clumps(200, 13, 3, 2);
        Centres centres = new KMeans(points).best(3, 1, new Random(2)).centres();
        float[][] scores = new float[3][Blocks.ROWS];
        centres.scores(points.get(1), scores);
        float[] point = new float[Centres.padded(13)];
        for (int row = Blocks.ROWS; row < points.rows(); row++) {
            for (int column = 0; column < points.width(); column++) {
                point[column] = points.at(row, column);
            }
            for (int group = 0; group < 3; group++) {
                assertEquals(scores[group][row - Blocks.ROWS], centres.score(point, group), "to the last bit");
            }
        }
    }

    @Test
    void makesNoMoreGroupsThanThereAreDifferentPoints() {
        Blocks points = new Blocks(50, 2);
        for (int row = 0; row < 50; row++) {
            points.put(row, 0, row % 3);
        }
        assertEquals(3, new KMeans(points).best(8, 3, new Random(3)).centres().groups());
    }

    @Test
    void componentsOfAllDirectionsKeepDistancesAndComeInOrder() {
        Blocks points = clumps(300, 9, 4, 4);
        Components components = Components.of(points, 9, new Random(4));
        Blocks projected = components.project(points);
        assertEquals(points.squares(), projected.squares(), 1e-3 * points.squares());
        for (int component = 1; component < 9; component++) {
            assertTrue(components.variance(component - 1) >= components.variance(component));
        }
    }

    @Test
    void fewComponentsOfManyCoordinatesFindTheDirectionsThatWereMade() {
        Random random = new Random(5);
        Blocks points = new Blocks(400, 120);
        for (int row = 0; row < 400; row++) {
            double first = 3 * random.nextGaussian();
            double second = 2 * random.nextGaussian();
            for (int column = 0; column < 120; column++) {
                double made = column % 2 == 0 ? first : second;
                points.put(row, column, (float) (made + 0.1 * random.nextGaussian()));
            }
        }
        Components components = Components.of(points, 3, new Random(6));
        assertEquals(60 * 9, components.variance(0), 60 * 3);
        assertEquals(60 * 4, components.variance(1), 60 * 1.3);
        assertTrue(components.variance(2) < 1, "noise: " + components.variance(2));
    }

    @Test
    void silhouettesAreThoseOfThePaperByHand() {
        Blocks points = new Blocks(4, 1);
        float[] at = {0, 1, 10, 12};
        for (int row = 0; row < 4; row++) {
            points.put(row, 0, at[row]);
        }
        double[] silhouettes = new Silhouettes(points).of(new int[] {0, 0, 1, 1}, 2);
        double[] expected = {(11 - 1) / 11.0, (10 - 1) / 10.0, (9.5 - 2) / 9.5, (11.5 - 2) / 11.5};
        assertArrayEquals(expected, silhouettes, 1e-6);
    }

    @Test
    void clumpsComeBackAndSlicesOfNoiseDoNot() {
        Blocks clumps = clumps(400, 5, 4, 7);
        Stability steady = Stability.of(clumps, new KMeans(clumps).best(4, 10, new Random(7)), 5, 7);
        assertEquals(1, steady.mean(), 0.05);
        assertEquals(1, steady.rand(), 0.05);
        Blocks noise = clumps(400, 5, 1, 8);
        Stability shaky = Stability.of(noise, new KMeans(noise).best(6, 3, new Random(8)), 5, 8);
        assertTrue(shaky.mean() < 0.8, "comes back with " + shaky.mean());
    }

    @Test
    void drawsTheSameForTheSameSeedAndEachOnce() {
        int[] sample = Draws.sample(Draws.all(1_000), 300, Draws.apart(1, 2));
        assertArrayEquals(sample, Draws.sample(Draws.all(1_000), 300, Draws.apart(1, 2)));
        assertEquals(300, Arrays.stream(sample).distinct().count());
    }
}
