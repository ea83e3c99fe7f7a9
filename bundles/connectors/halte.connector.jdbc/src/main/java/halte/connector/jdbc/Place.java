package halte.connector.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Follows a read through its order, and knows where the next one may go on. */
final class Place {

    private final Source source;
    private final Order order;
    private final Overlap overlap;
    private final int[] at;
    private final Object[] last;
    private long before = -1;

    Place(Source source, Overlap overlap) {
        this.source = source;
        this.order = source.order();
        this.overlap = overlap;
        this.at = order.bounds().stream()
                .mapToInt(column -> source.columns().indexOf(column))
                .toArray();
        this.last = new Object[at.length];
    }

    /**
     * Takes note of a row.
     *
     * @param rows how many rows came before it
     * @return false when the row has no place in the order
     */
    boolean pass(Object[] values, long rows) throws SourceFailed {
        boolean same = before >= 0;
        for (int i = 0; i < at.length; i++) {
            Object value = values[at[i]];
            if (!Values.isPlace(value, order.bounds().get(i).kind())) {
                return noPlace(i);
            }
            same &= Objects.equals(last[i], value);
        }
        if (!same && at.length > 0 && (order.startsOver() || overlap.hasCome(values[at[0]]))) {
            for (int i = 0; i < at.length; i++) {
                last[i] = values[at[i]];
            }
            before = rows;
        }
        return true;
    }

    private boolean noPlace(int column) throws SourceFailed {
        if (order.startsOver()) {
            throw Failures.keyEmpty(order.bounds().get(column).name(), source.stream());
        }
        return false;
    }

    /** Returns from where a later read gets everything that has not been passed; null when there is no such place yet. */
    JdbcCursor cursor() {
        if (before < 0) {
            return null;
        }
        List<String> values = new ArrayList<>();
        for (Object value : last) {
            values.add(Values.write(value));
        }
        return JdbcCursor.at(order, before, values);
    }
}
