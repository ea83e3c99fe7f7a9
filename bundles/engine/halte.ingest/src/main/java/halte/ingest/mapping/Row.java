package halte.ingest.mapping;

import java.util.List;

/** One record while it is mapped. */
public final class Row {

    private long position;
    private Object[] values = {};

    /** Takes the place of the record before. */
    public Row at(long recordPosition, Object[] recordValues) {
        position = recordPosition;
        values = recordValues;
        return this;
    }

    long position() {
        return position;
    }

    Object value(int index) {
        return values[index];
    }

    /** Returns a text that is the same for the same values, in 128 bits. */
    String hash() {
        long a = 0xcbf29ce484222325L;
        long b = 0x9e3779b97f4a7c15L;
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            for (int i = 0; i < text.length(); i++) {
                a = (a ^ text.charAt(i)) * 0x100000001b3L;
                b = (b + text.charAt(i)) * 0xff51afd7ed558ccdL;
                b ^= b >>> 31;
            }
            a = (a ^ 0x1f) * 0x100000001b3L;
            b = (b + 0x1f) * 0xc4ceb9fe1a85ec53L;
        }
        return hex(a ^ a >>> 32) + hex(b ^ b >>> 29);
    }

    private static String hex(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Returns the values as one text, for people. */
    public String raw() {
        StringBuilder raw = new StringBuilder();
        for (Object value : values) {
            raw.append(raw.isEmpty() ? "" : ",").append(value == null ? "" : value);
        }
        return raw.toString();
    }

    /** Returns the value of a field as text; empty when there is none. */
    public String text(List<String> names, String name) {
        int index = names.indexOf(name);
        return index < 0 || values[index] == null ? "" : values[index].toString();
    }
}
