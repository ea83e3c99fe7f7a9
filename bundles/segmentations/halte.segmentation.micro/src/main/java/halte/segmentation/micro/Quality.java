package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Centres;
import java.util.Arrays;

/**
 * How good the groups are, as the sample's groups are that they came from. A group made of several has the least of them.
 *
 * @param stability by group how well it comes back, 0–1
 * @param silhouette by group how clear it is, from -1 to 1
 */
record Quality(double[] stability, double[] silhouette) {

    /** The centres of everybody stand in the order of the sample's. Should one be gone, nobody knows which. */
    static Quality of(Option option, Centres centres, Floor floor) {
        double[] stability = unknown(floor.groups());
        double[] silhouette = unknown(floor.groups());
        boolean known = option.groups() == centres.groups();
        for (int centre = 0; known && centre < centres.groups(); centre++) {
            int place = floor.places()[centre];
            if (place >= 0) {
                stability[place] = least(stability[place], option.stability().jaccard()[centre]);
                silhouette[place] = least(silhouette[place], option.silhouette(centre));
            }
        }
        return new Quality(stability, silhouette);
    }

    private static double[] unknown(int groups) {
        double[] unknown = new double[groups];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private static double least(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
    }
}
