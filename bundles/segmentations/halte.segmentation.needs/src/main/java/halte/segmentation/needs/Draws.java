package halte.segmentation.needs;

import java.util.List;
import java.util.SplittableRandom;

/** Samples of what groups want, drawn from the seed and each group's name, so that groups do not depend on their order. */
final class Draws {

    static final int DRAWS = 400;

    private Draws() {}

    /** Returns the needs by draw, group and column. */
    static double[][][] of(List<String> ids, Answers[] answers, int columns, long seed) {
        double[][][] drawn = new double[DRAWS][answers.length][columns];
        for (int group = 0; group < answers.length; group++) {
            SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + hash(ids.get(group)));
            for (double[][] draw : drawn) {
                answers[group].draw(random, draw[group]);
            }
        }
        return drawn;
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
