package halte.ingest.mapping;

import java.math.BigDecimal;

/** Gets something out of a record. */
interface Value {

    /** A value that is never there. */
    Value NONE = row -> null;

    Object of(Row row);

    default String text(Row row) {
        return plain(of(row));
    }

    /** Returns a value as text without surrounding white space; null when nothing is left. */
    static String plain(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ') {
            return text;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
