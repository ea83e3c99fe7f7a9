package halte.shell.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table for people: aligned columns, cut to the width of the terminal; numbers are never cut. */
public final class Table {

    private static final int NARROWEST = 8;
    private static final String GAP = "  ";

    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> faint = new HashSet<>();

    /** Adds columns of text, aligned left. */
    public Table left(String... names) {
        return columns(false, names);
    }

    /** Adds columns of numbers, aligned right. */
    public Table right(String... names) {
        return columns(true, names);
    }

    private Table columns(boolean numbers, String... names) {
        for (String name : names) {
            headers.add(name);
            right.add(numbers);
        }
        return this;
    }

    /** Says whether the next row stands back behind the others. */
    public Table faint(boolean yes) {
        if (yes) {
            faint.add(rows.size());
        }
        return this;
    }

    /** Tells whether a row stands back; the first is 0. */
    boolean isFaint(int row) {
        return faint.contains(row);
    }

    /** Adds a row; null is printed as nothing. */
    public Table row(Object... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headers.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : Width.tame(cell.toString()))
                .toArray(String[]::new));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Lays the table out: first the headers, then the rows.
     *
     * @param width the terminal's width; 0 when there is none, which cuts nothing
     */
    public List<String> lines(int width) {
        int[] widths = widths();
        if (width > 0) {
            shrink(widths, width);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(headers.toArray(String[]::new), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths() {
        int[] widths = headers.stream().mapToInt(Width::of).toArray();
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row[i]));
            }
        }
        return widths;
    }

    private void shrink(int[] widths, int width) {
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
        while (excess > 0) {
            int widest = widestText(widths);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private int widestText(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean canShrink = !right.get(i) && widths[i] > NARROWEST;
            if (canShrink && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = right.get(i) ? cells[i] : Width.cut(cells[i], widths[i]);
            String blank = " ".repeat(Math.max(0, widths[i] - Width.of(cell)));
            line.append(i == 0 ? "" : GAP).append(right.get(i) ? blank + cell : cell + blank);
        }
        return line.toString().stripTrailing();
    }
}
