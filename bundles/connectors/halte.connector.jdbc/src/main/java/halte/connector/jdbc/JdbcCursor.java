package halte.connector.jdbc;

import halte.model.Keys;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where reading stands: every row that is smaller in the bounding columns has been given. Those that are equal may come again.
 *
 * @param columns a fingerprint of the columns: when others are chosen, reading starts over
 * @param before how many rows are smaller
 * @param values the columns' values; none when a read came to its end and the next one starts over
 */
record JdbcCursor(long columns, long before, List<String> values) {

    private static final String VERSION = "jdbc1";

    static JdbcCursor at(Order order, long before, List<String> values) {
        return new JdbcCursor(fingerprint(order), before, values);
    }

    /** Returns where to go on; null to start from the beginning. */
    static JdbcCursor parse(String text, Order order) throws SourceFailed {
        if (text == null || !order.goesOn()) {
            return null;
        }
        JdbcCursor cursor = parse(text);
        boolean fits = cursor.columns == fingerprint(order) && !cursor.values.isEmpty();
        return fits ? cursor : null;
    }

    private static JdbcCursor parse(String text) throws SourceFailed {
        String[] parts = text.split(" ");
        if (parts.length < 3 || !VERSION.equals(parts[0])) {
            throw Failures.cursorForeign();
        }
        try {
            List<String> values = Arrays.stream(parts)
                    .skip(3)
                    .map(part -> URLDecoder.decode(part.substring(1), StandardCharsets.UTF_8))
                    .toList();
            return new JdbcCursor(Long.parseUnsignedLong(parts[1], 16), Long.parseLong(parts[2]), values);
        } catch (IllegalArgumentException damaged) {
            throw Failures.cursorForeign();
        }
    }

    private static long fingerprint(Order order) {
        return Keys.of(
                String.join("\n", order.names()),
                order.bounds().stream().map(column -> column.kind().name()).reduce("", String::concat));
    }

    String format() {
        List<String> parts = new ArrayList<>(List.of(VERSION, Long.toHexString(columns), Long.toString(before)));
        values.forEach(value -> parts.add("=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join(" ", parts);
    }
}
