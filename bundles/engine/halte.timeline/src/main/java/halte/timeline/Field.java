package halte.timeline;

import java.util.Map;
import java.util.Optional;

/**
 * A field that a declaration may name.
 *
 * @param kind what its values are
 * @param ofLines whether it belongs to product lines
 * @param slot the slot of its vector; negative for properties
 */
record Field(Kind kind, boolean ofLines, int slot) {

    static final String PROPERTY = "property:";

    /** What values are. */
    enum Kind {
        NUMBER,
        TEXT,
        TIME,
        /** A text that may be a number. */
        EITHER
    }

    private static final Map<String, Field> NAMED = Map.ofEntries(
            Map.entry("amount", number(Column.AMOUNT.ordinal())),
            Map.entry("net", number(Vector.NET)),
            Map.entry("duration", number(Vector.SECONDS)),
            Map.entry("rating", number(Column.RATING.ordinal())),
            Map.entry("hour", number(Vector.HOURS)),
            Map.entry("time", new Field(Kind.TIME, false, Column.TIME.ordinal())),
            Map.entry("type", text(Column.TYPE)),
            Map.entry("channel", text(Column.CHANNEL)),
            Map.entry("touchpoint", text(Column.TOUCHPOINT)),
            Map.entry("campaign", text(Column.CAMPAIGN)),
            Map.entry("coupon", text(Column.COUPON)),
            Map.entry("product", text(Column.PRODUCT)),
            Map.entry("category", text(Column.CATEGORY)),
            Map.entry("quantity", new Field(Kind.NUMBER, true, Column.QUANTITY.ordinal())),
            Map.entry("line-amount", new Field(Kind.NUMBER, true, Column.LINE_AMOUNT.ordinal())));

    private static Field number(int slot) {
        return new Field(Kind.NUMBER, false, slot);
    }

    private static Field text(Column column) {
        return new Field(Kind.TEXT, column.ofLines(), column.ordinal());
    }

    /** Finds a field by name; a property counts as a field whatever its name. */
    static Optional<Field> find(String name) {
        if (name.startsWith(PROPERTY) && name.length() > PROPERTY.length()) {
            return Optional.of(new Field(Kind.EITHER, false, -1));
        }
        return Optional.ofNullable(NAMED.get(name));
    }

    boolean number() {
        return kind == Kind.NUMBER || kind == Kind.EITHER;
    }

    boolean text() {
        return kind == Kind.TEXT || kind == Kind.EITHER;
    }
}
