package halte.segmentation.rfm;

import java.util.List;
import java.util.Map;

/** Tells for each combination of scores which cell it falls into; the position after the last cell stands for none. */
final class Cube {

    private final short[] positions;
    private final int frequencies;
    private final int monetaries;

    Cube(List<Cell> cells, Map<Dimension, Scale> scales) {
        int recencies = scales.get(Dimension.RECENCY).bins();
        frequencies = scales.get(Dimension.FREQUENCY).bins();
        monetaries = scales.get(Dimension.MONETARY).bins();
        positions = new short[recencies * frequencies * monetaries];
        for (int r = 1; r <= recencies; r++) {
            for (int f = 1; f <= frequencies; f++) {
                for (int m = 1; m <= monetaries; m++) {
                    positions[index(r, f, m)] = first(cells, r, f, m);
                }
            }
        }
    }

    private static short first(List<Cell> cells, int r, int f, int m) {
        short position = 0;
        while (position < cells.size() && !cells.get(position).holds(r, f, m)) {
            position++;
        }
        return position;
    }

    private int index(int r, int f, int m) {
        return ((r - 1) * frequencies + f - 1) * monetaries + m - 1;
    }

    int position(int r, int f, int m) {
        return positions[index(r, f, m)];
    }

    boolean reaches(int position) {
        for (short reached : positions) {
            if (reached == position) {
                return true;
            }
        }
        return false;
    }
}
