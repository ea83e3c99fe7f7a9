package halte.segmentation.layers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides nodes below the floor, and whatever would give them away: what refines a hidden node, the corners of a box around each, and
 * further nodes until what is left of a shown node after its shown children of one layer is nobody or reaches the floor.
 */
final class Floor {

    private final List<LayerColumn> layers;
    private final Keys keys;
    private final Cells cells;
    private final int floor;
    private final Boxes boxes;

    Floor(List<LayerColumn> layers, Keys keys, Cells cells, int floor) {
        this.layers = layers;
        this.keys = keys;
        this.cells = cells;
        this.floor = floor;
        this.boxes = new Boxes(keys, cells, floor);
    }

    /** Works from the top down, so that what happens at a depth depends on the depths above only. */
    void hide() {
        for (int depth = 1; depth <= layers.size(); depth++) {
            for (int table : cells.tables(depth)) {
                hide(table);
            }
        }
    }

    private void hide(int table) {
        Deque<Cell> bare = new ArrayDeque<>();
        for (Cell cell : cells.table(table)) {
            cell.beyond = !allParentsShown(cell);
            cell.hidden = cell.beyond || cell.size < floor;
            if (cell.hidden && !cell.beyond) {
                bare.add(cell);
            }
        }
        Boxes.sort(cells.table(table));
        do {
            bare.forEach(this::box);
            bare.clear();
            hideRemainders(table, bare);
        } while (!bare.isEmpty());
    }

    private boolean allParentsShown(Cell cell) {
        for (int layer = 0; layer < keys.layers(); layer++) {
            if ((cell.layers & 1 << layer) != 0 && !cells.isShown(keys.without(cell.key, layer))) {
                return false;
            }
        }
        return true;
    }

    private void box(Cell cell) {
        if (cell.boxed) {
            return;
        }
        for (long key : boxes.around(cell)) {
            Cell corner = cells.get(key);
            if (corner != null) {
                corner.hidden = true;
                corner.boxed = true;
            }
        }
    }

    private void hideRemainders(int table, Deque<Cell> bare) {
        for (int layer = 0; layer < layers.size(); layer++) {
            if ((table & 1 << layer) != 0 && layers.get(layer).disjoint()) {
                for (Family family : families(table, layer).values()) {
                    if (family.leavesFewerThan(floor)) {
                        family.smallest.hidden = true;
                        bare.add(family.smallest);
                    }
                }
            }
        }
    }

    private Map<Long, Family> families(int table, int layer) {
        Map<Long, Family> families = new HashMap<>();
        for (Cell cell : cells.table(table)) {
            if (cell.shown()) {
                long parent = keys.without(cell.key, layer);
                families.computeIfAbsent(parent, key -> new Family(cells.get(key).size))
                        .add(cell);
            }
        }
        return families;
    }

    /** The shown children that a node has in one layer. */
    private static final class Family {

        private int left;
        private Cell smallest;

        Family(int parent) {
            left = parent;
        }

        void add(Cell child) {
            left -= child.size;
            smallest = smallest == null || child.size < smallest.size ? child : smallest;
        }

        boolean leavesFewerThan(int floor) {
            return left > 0 && left < floor;
        }
    }
}
