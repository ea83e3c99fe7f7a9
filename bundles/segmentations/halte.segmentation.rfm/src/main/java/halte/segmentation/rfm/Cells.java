package halte.segmentation.rfm;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells that a segmentation uses: its own list, or one of the shipped ones. */
final class Cells {

    /** Who falls into no cell. */
    static final Segment OTHERS = new Segment(
            "others",
            new Text("Others", "Overigen"),
            new Text(
                    "Customers with orders who fit no other segment",
                    "Klanten met bestellingen die nergens anders passen"));

    private static final int MOST = 1_000;

    private Cells() {}

    /**
     * Reads the cells.
     *
     * @param parameters the segmentation's parameters
     * @param bins the number of scores by dimension
     * @throws HalteException when a cell is wrong, or when the ten shipped ones do not fit the numbers of scores
     */
    static List<Cell> read(Parameters parameters, int[] bins) {
        Object given = parameters.values().get("cells");
        if (given == null || given instanceof String) {
            return shipped(parameters, parameters.text("cells", "ten"), bins);
        }
        List<Cell> cells = parameters.trees("cells").stream()
                .map(tree -> Cell.read(tree, bins))
                .toList();
        Set<String> ids = new HashSet<>();
        for (Cell cell : cells) {
            if (!ids.add(cell.segment().id())) {
                throw parameters.invalid(
                        "cells", "has two cells '" + cell.segment().id() + "'");
            }
        }
        if (cells.isEmpty() || cells.size() > MOST) {
            throw parameters.invalid("cells", "must have 1 to " + MOST + " cells");
        }
        return cells;
    }

    private static List<Cell> shipped(Parameters parameters, String name, int[] bins) {
        if (name.equals("grid")) {
            return grid(bins);
        }
        List<Cell> ten =
                switch (name) {
                    case "ten" -> TenSegments.first();
                    case "ten-revised" -> TenSegments.revised();
                    default -> throw parameters.invalid("cells", "must be a list, ten, ten-revised or grid");
                };
        if (bins[0] != 5 || bins[1] != 5 || bins[2] != 5) {
            throw parameters.invalid("cells", "must be a list or grid, for '" + name + "' needs five scores each");
        }
        return ten;
    }

    /** Makes one cell for each pair of a recency and a frequency score, the best first. */
    private static List<Cell> grid(int[] bins) {
        List<Cell> cells = new ArrayList<>();
        Range all = new Range(1, bins[2]);
        for (int r = bins[0]; r >= 1; r--) {
            for (int f = bins[1]; f >= 1; f--) {
                Range recency = new Range(r, r);
                Range frequency = new Range(f, f);
                Text title = Text.of("R" + r + " F" + f);
                Segment segment = new Segment("r" + r + "-f" + f, title, Cell.scores(recency, frequency, all));
                cells.add(new Cell(segment, recency, frequency, all));
            }
        }
        return cells;
    }
}
