package halte.connector.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a record that {@link Records} found whole into its fields. Empty fields become null. A value that equals the one above it
 * is given as the same object, which saves memory and lets whoever converts values notice repetition.
 */
final class Fields {

    private final char delimiter;
    private final char quote;
    private char[] unquoted = new char[64];

    Fields(CsvFormat format) {
        this.delimiter = format.delimiter();
        this.quote = format.quote();
    }

    /** Splits into a row, whose values of the record before are replaced; returns how many fields there are. */
    int split(Records record, Object[] row, int width) {
        char[] chars = record.buffer();
        int at = record.start();
        int end = record.end();
        int count = 0;
        do {
            boolean quoted = quote != 0 && at < end && chars[at] == quote;
            int stop = quoted ? closing(chars, at + 1, end) : plainEnd(chars, at, end);
            if (count < width) {
                row[count] = quoted ? unquoted(chars, at + 1, stop, row[count]) : value(chars, at, stop, row[count]);
            }
            count++;
            at = plainEnd(chars, stop, end) + 1;
        } while (at <= end);
        return count;
    }

    List<String> split(Records record) {
        int width = split(record, new Object[0], 0);
        Object[] row = new Object[width];
        split(record, row, width);
        List<String> fields = new ArrayList<>(width);
        for (Object field : row) {
            fields.add((String) field);
        }
        return fields;
    }

    private int plainEnd(char[] chars, int from, int end) {
        int at = from;
        while (at < end && chars[at] != delimiter) {
            at++;
        }
        return at;
    }

    private int closing(char[] chars, int from, int end) {
        int at = from;
        while (at < end) {
            if (chars[at] != quote) {
                at++;
            } else if (at + 1 < end && chars[at + 1] == quote) {
                at += 2;
            } else {
                return at;
            }
        }
        return end;
    }

    private Object unquoted(char[] chars, int from, int end, Object above) {
        if (unquoted.length < end - from) {
            unquoted = new char[(end - from) * 2];
        }
        int length = 0;
        for (int at = from; at < end; at++) {
            unquoted[length++] = chars[at];
            if (chars[at] == quote) {
                at++;
            }
        }
        return value(unquoted, 0, length, above);
    }

    private static Object value(char[] chars, int from, int end, Object above) {
        if (from == end) {
            return null;
        }
        return above instanceof String text && same(text, chars, from, end)
                ? text
                : new String(chars, from, end - from);
    }

    private static boolean same(String text, char[] chars, int from, int end) {
        int length = end - from;
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
