package halte.segmentation.api;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a fit found out, to look at: parameters with their standard errors, a calibration, an overlap of groups.
 *
 * @param id the name in lower case with hyphens, unique within a model
 * @param title what it shows, for people
 * @param columns the columns
 * @param rows one list of cells per row, as long as the columns: a {@link Number}, a {@link Boolean}, a {@link String} that reads the
 *     same in all languages, a {@link Text}, or null for what is not known; numbers are finite
 */
public record Table(String id, Text title, List<Column> columns, List<List<Object>> rows) {

    /**
     * A column.
     *
     * @param id the name in lower case with hyphens
     * @param title the name for people
     * @param unit the unit for people, or null
     */
    public record Column(String id, Text title, String unit) {

        /** Checks that it has a name. */
        public Column {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
        }

        /** Makes a column without a unit. */
        public static Column of(String id, String en, String nl) {
            return new Column(id, new Text(en, nl), null);
        }
    }

    /** Copies the lists. Makes what is not finite unknown. */
    public Table {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        int width = columns.size();
        rows = rows.stream().map(row -> checked(row, width)).toList();
    }

    private static List<Object> checked(List<Object> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("a row has " + row.size() + " cells, the table " + width + " columns");
        }
        List<Object> cells = new ArrayList<>(row);
        cells.replaceAll(Table::checked);
        return Collections.unmodifiableList(cells);
    }

    private static Object checked(Object cell) {
        if (cell instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (cell == null
                || cell instanceof Number
                || cell instanceof Boolean
                || cell instanceof String
                || cell instanceof Text) {
            return cell;
        }
        throw new IllegalArgumentException(
                "a table cannot hold a " + cell.getClass().getName());
    }

    /** Makes a row. */
    public static List<Object> row(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
