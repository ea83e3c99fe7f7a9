package halte.segmentation.micro.cluster;

import java.util.Arrays;
import java.util.Random;

/**
 * Lloyd's k-means (1982) from centres that k-means++ draws (Arthur and Vassilvitskii 2007). One thread; the same points and seed give the
 * same groups. What runs in parallel are whole runs.
 */
public final class KMeans {

    private static final int ROUGH_STEPS = 15;
    private static final int ROUGHLY_SETTLED = 100;
    private static final int MOST_STEPS = 60;
    private static final int SETTLED = 2_000;

    private final Blocks points;
    private final double[] squares;
    private final int[] group;
    private final float[] score;

    /** Takes the points, at least one. */
    public KMeans(Blocks points) {
        this.points = points;
        this.squares = new double[points.rows()];
        this.group = new int[points.rows()];
        this.score = new float[points.rows()];
        Arrays.setAll(squares, points::squares);
    }

    /** Returns the grouping that the best of several starts leads to; the others go a few steps only. */
    public Grouping best(int groups, int starts, Random random) {
        return from(start(groups, starts, random));
    }

    /** Returns the best grouping of several starts after a few steps, for comparisons that take many of them. */
    public Grouping quick(int groups, int starts, Random random) {
        return filled(start(groups, starts, random));
    }

    private Centres start(int groups, int starts, Random random) {
        Centres best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            Centres centres = moved(seeds(groups, random), ROUGH_STEPS, ROUGHLY_SETTLED);
            double within = within();
            best = best == null || within < least ? centres : best;
            least = Math.min(least, within);
        }
        return best;
    }

    /** Returns the grouping that is reached from some centres. Groups that end up empty are left out. */
    public Grouping from(Centres start) {
        return filled(moved(start, MOST_STEPS, SETTLED));
    }

    private Centres moved(Centres start, int steps, int settled) {
        Centres centres = start;
        Arrays.fill(group, -1);
        for (int step = 0; step < steps; step++) {
            int moved = assign(centres);
            centres = means(centres);
            if ((long) moved * settled < points.rows()) {
                break;
            }
        }
        return centres;
    }

    private Grouping filled(Centres centres) {
        assign(centres);
        int[] sizes = new int[centres.groups()];
        for (int g : group) {
            sizes[g]++;
        }
        if (Arrays.stream(sizes).allMatch(size -> size > 0)) {
            return new Grouping(centres, group.clone(), within());
        }
        float[][] all = centres.coordinates();
        float[][] left = Arrays.stream(Draws.all(all.length))
                .filter(g -> sizes[g] > 0)
                .mapToObj(g -> all[g])
                .toArray(float[][]::new);
        return filled(new Centres(left, centres.width()));
    }

    private int assign(Centres centres) {
        float[][] scores = new float[centres.groups()][Blocks.ROWS];
        int[] nearest = new int[Blocks.ROWS];
        float[] least = new float[Blocks.ROWS];
        int moved = 0;
        for (int block = 0; block < points.count(); block++) {
            centres.scores(points.get(block), scores);
            centres.nearest(scores, nearest, least);
            moved += settle(nearest, block);
            System.arraycopy(least, 0, score, block * Blocks.ROWS, points.size(block));
        }
        return moved;
    }

    private int settle(int[] nearest, int block) {
        int moved = 0;
        int from = block * Blocks.ROWS;
        for (int i = 0; i < points.size(block); i++) {
            moved += group[from + i] == nearest[i] ? 0 : 1;
            group[from + i] = nearest[i];
        }
        return moved;
    }

    private double distance(int row) {
        return Math.max(0, squares[row] + 2.0 * score[row]);
    }

    private double within() {
        double sum = 0;
        for (int row = 0; row < points.rows(); row++) {
            sum += distance(row);
        }
        return sum;
    }

    /** Returns the means of the groups; an empty one moves to the point that is farthest from its centre. */
    private Centres means(Centres before) {
        Means means = new Means(before.groups(), points.width());
        for (int block = 0; block < points.count(); block++) {
            means.add(points.get(block), group, block * Blocks.ROWS, points.size(block));
        }
        float[][] centres = before.coordinates();
        for (int g = 0; g < centres.length; g++) {
            if (means.size(g) > 0) {
                copy(means.mean(g), centres[g]);
            } else {
                moveToFarthest(centres[g]);
            }
        }
        return new Centres(centres, points.width());
    }

    private void moveToFarthest(float[] centre) {
        int farthest = 0;
        for (int row = 1; row < points.rows(); row++) {
            farthest = distance(row) > distance(farthest) ? row : farthest;
        }
        if (distance(farthest) > 0) {
            copy(farthest, centre);
            score[farthest] = (float) (-squares[farthest] / 2);
        }
    }

    /** Draws centres far apart from each other; fewer when there are fewer different points. */
    private Centres seeds(int groups, Random random) {
        float[][] seeds = new float[groups][points.width()];
        double[] distance = new double[points.rows()];
        copy(random.nextInt(points.rows()), seeds[0]);
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int found = 1;
        while (found < groups && lower(distance, seeds[found - 1]) > 0) {
            copy(drawn(distance, random), seeds[found++]);
        }
        return new Centres(Arrays.copyOf(seeds, found), points.width());
    }

    private double lower(double[] distance, float[] seed) {
        Centres one = new Centres(new float[][] {seed}, points.width());
        float[][] scores = new float[1][Blocks.ROWS];
        double total = 0;
        for (int block = 0; block < points.count(); block++) {
            one.scores(points.get(block), scores);
            for (int i = 0; i < points.size(block); i++) {
                int row = block * Blocks.ROWS + i;
                double now = squares[row] + 2.0 * scores[0][i];
                // What is left of equal points after rounding is no distance.
                distance[row] = Math.min(distance[row], now > 1e-5 * (1 + squares[row]) ? now : 0);
                total += distance[row];
            }
        }
        return total;
    }

    private static int drawn(double[] distance, Random random) {
        double left = random.nextDouble() * Arrays.stream(distance).sum();
        int drawn = 0;
        for (int row = 0; row < distance.length; row++) {
            if (distance[row] > 0) {
                drawn = row;
                left -= distance[row];
                if (left < 0) {
                    return row;
                }
            }
        }
        return drawn;
    }

    private static void copy(double[] exact, float[] to) {
        for (int column = 0; column < to.length; column++) {
            to[column] = (float) exact[column];
        }
    }

    private void copy(int row, float[] to) {
        for (int column = 0; column < to.length; column++) {
            to[column] = points.at(row, column);
        }
    }
}
