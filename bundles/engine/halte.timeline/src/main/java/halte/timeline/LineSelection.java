package halte.timeline;

/** The product lines that belong to a selection: those of its i-th row are {@code lines[from[i]]} to {@code lines[from[i + 1] - 1]}. */
final class LineSelection {

    int[] lines = new int[0];
    int[] from = new int[1];

    void reset(int mostRows, int mostLines) {
        if (from.length <= mostRows) {
            from = new int[mostRows + 1];
        }
        if (lines.length < mostLines) {
            lines = new int[mostLines];
        }
    }
}
