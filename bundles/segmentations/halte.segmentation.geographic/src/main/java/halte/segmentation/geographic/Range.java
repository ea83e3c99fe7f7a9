package halte.segmentation.geographic;

import halte.model.Parameters;
import java.util.Set;

/**
 * Where the postcodes of a range lie.
 *
 * @param from the first postcode's number
 * @param to the last postcode's number
 * @param province the province, or null when the range does not say
 * @param municipality the municipality, or null
 * @param neighbourhood the neighbourhood, by name or CBS code, or null
 */
record Range(int from, int to, String province, String municipality, String neighbourhood) {

    /** Reads {@code {"from": "3511", "to": "3512", "province": ...}}. */
    static Range read(Parameters tree) {
        tree.allow(Set.of("from", "to", "province", "municipality", "neighbourhood"));
        int from = code(tree, "from");
        String last = tree.has("to") ? "to" : "from";
        int to = code(tree, last);
        int end = to % Postcode.SLOTS == 0 ? to + Postcode.SLOTS - 1 : to;
        if (end < from) {
            throw tree.invalid("to", "must not come before from");
        }
        return new Range(from, end, name(tree, "province"), name(tree, "municipality"), name(tree, "neighbourhood"));
    }

    private static int code(Parameters tree, String name) {
        int code = Postcode.of(tree.text(name));
        if (code < 0) {
            throw tree.invalid(name, "must be a Dutch postcode such as 3511 or 3511 AB");
        }
        return code;
    }

    private static String name(Parameters tree, String name) {
        String text = tree.text(name, null);
        if (text != null && (text.isBlank() || text.length() > 100)) {
            throw tree.invalid(name, "must be a name of at most 100 characters");
        }
        return text == null ? null : text.strip();
    }

    int width() {
        return to - from;
    }
}
