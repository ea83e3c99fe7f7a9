package halte.segmentation.micro.cluster;

/**
 * How clearly points lie in their own group rather than in the nearest other one: Rousseeuw's silhouette (1987), from -1 to 1. All pairwise
 * distances are computed once, for several groupings of the same points.
 */
public final class Silhouettes {

    private final float[][] distances;

    /** Takes the points. */
    public Silhouettes(Blocks points) {
        int n = points.rows();
        distances = new float[n][n];
        float[] one = new float[points.width()];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < one.length; column++) {
                one[column] = points.at(row, column);
            }
            for (int block = 0; block <= row / Blocks.ROWS; block++) {
                fill(points, block, one, row);
            }
        }
    }

    /** Returns the number of points. */
    public int size() {
        return distances.length;
    }

    private void fill(Blocks points, int block, float[] one, int row) {
        float[] sums = new float[Blocks.ROWS];
        for (int column = 0; column < one.length; column++) {
            add(points.get(block)[column], one[column], sums);
        }
        int from = block * Blocks.ROWS;
        for (int i = 0; i < points.size(block) && from + i < row; i++) {
            float distance = (float) Math.sqrt(sums[i]);
            distances[row][from + i] = distance;
            distances[from + i][row] = distance;
        }
    }

    private static void add(float[] values, float from, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            float difference = values[i] - from;
            sums[i] += difference * difference;
        }
    }

    /** Returns the silhouette of each point; 0 for the only point of a group. */
    public double[] of(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        double[] silhouettes = new double[groups.length];
        for (int row = 0; row < groups.length; row++) {
            silhouettes[row] = sizes[groups[row]] < 2 ? 0 : of(row, groups, sizes);
        }
        return silhouettes;
    }

    private double of(int row, int[] groups, int[] sizes) {
        double[] sums = new double[sizes.length];
        for (int other = 0; other < groups.length; other++) {
            sums[groups[other]] += distances[row][other];
        }
        int own = groups[row];
        double inside = sums[own] / (sizes[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int group = 0; group < sizes.length; group++) {
            if (group != own && sizes[group] > 0) {
                outside = Math.min(outside, sums[group] / sizes[group]);
            }
        }
        double larger = Math.max(inside, outside);
        return larger > 0 && Double.isFinite(outside) ? (outside - inside) / larger : 0;
    }

    /** Returns the mean silhouette of all points; 0 without any. */
    public double mean(int[] groups, int count) {
        double sum = 0;
        for (double silhouette : of(groups, count)) {
            sum += silhouette;
        }
        return groups.length == 0 ? 0 : sum / groups.length;
    }
}
