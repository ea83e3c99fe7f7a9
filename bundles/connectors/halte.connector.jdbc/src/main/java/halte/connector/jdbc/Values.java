package halte.connector.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Gets values out of rows, and hands them back to the database as parameters. */
final class Values {

    private Values() {}

    /**
     * Reads a value: text, number, boolean or date; null for NULL. What is no finite number or date, such as NaN or infinity, comes
     * as text, so that a mapping which needs the number or date rejects that row alone.
     */
    static Object read(ResultSet rows, int at, Kind kind) throws SQLException {
        return switch (kind) {
            case WHOLE, EXACT, FLOATING -> number(rows.getObject(at));
            case BOOLEAN -> {
                boolean value = rows.getBoolean(at);
                yield rows.wasNull() ? null : value;
            }
            case DATE -> finite(rows.getObject(at, LocalDate.class), LocalDate.MIN, LocalDate.MAX);
            case TIME -> rows.getObject(at, LocalTime.class);
            case LOCAL -> finite(rows.getObject(at, LocalDateTime.class), LocalDateTime.MIN, LocalDateTime.MAX);
            case INSTANT -> finite(rows.getObject(at, OffsetDateTime.class), OffsetDateTime.MIN, OffsetDateTime.MAX);
            case TEXT, UUID, OTHER -> rows.getString(at);
            case BINARY -> null;
        };
    }

    private static Object number(Object value) {
        boolean endless = value instanceof Double one && !Double.isFinite(one)
                || value instanceof Float other && !Float.isFinite(other);
        return value == null || value instanceof Number && !endless ? value : value.toString();
    }

    private static Object finite(Object value, Object lowest, Object highest) {
        if (highest.equals(value)) {
            return "infinity";
        }
        return lowest.equals(value) ? "-infinity" : value;
    }

    /** Tells whether a read can go on from a value. */
    static boolean isPlace(Object value, Kind kind) {
        boolean text = kind == Kind.TEXT || kind == Kind.UUID;
        return value != null && (text || !(value instanceof String));
    }

    /** Writes a value for a cursor. */
    static String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Sets a parameter to a value that was written for a cursor. */
    static void bind(PreparedStatement statement, int at, Kind kind, String value) throws SQLException {
        switch (kind) {
            case WHOLE -> whole(statement, at, new BigDecimal(value));
            case EXACT -> statement.setBigDecimal(at, new BigDecimal(value));
            case DATE -> statement.setObject(at, LocalDate.parse(value));
            case LOCAL -> statement.setObject(at, LocalDateTime.parse(value));
            case INSTANT -> statement.setObject(at, OffsetDateTime.parse(value));
            case UUID -> statement.setObject(at, UUID.fromString(value));
            default -> statement.setString(at, value);
        }
    }

    /** A decimal parameter would keep the database from using an index over whole numbers. */
    private static void whole(PreparedStatement statement, int at, BigDecimal value) throws SQLException {
        if (value.precision() - value.scale() < 19) {
            statement.setLong(at, value.longValueExact());
        } else {
            statement.setBigDecimal(at, value);
        }
    }
}
