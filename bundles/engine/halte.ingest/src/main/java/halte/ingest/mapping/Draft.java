package halte.ingest.mapping;

import halte.model.Identifier;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one record, or several records of one id, become. */
public final class Draft {

    /** A statement about the customer: a trait, or a consent when {@code granted} is set. */
    record Statement(String name, String value, Boolean granted) {}

    String id;
    String type;
    OffsetDateTime at;
    String channel;
    String touchpoint;
    String campaign;
    String coupon;
    String order;
    String text;
    BigDecimal rating;
    Duration duration;
    String consent;
    BigDecimal amount;
    boolean amountIsSum;
    String currency;
    Map<String, String> properties = Map.of();
    List<Identifier> identifiers = List.of();
    List<Statement> statements = List.of();
    final List<ProductLine> lines = new ArrayList<>(1);

    Draft() {}

    /** Returns the touch's or record's id; null when the record has none. */
    public String id() {
        return id;
    }

    /** Tells whether this becomes a touch. */
    public boolean isTouch() {
        return type != null;
    }

    /** Returns who it is about, the most telling first. */
    public List<Identifier> identifiers() {
        return identifiers;
    }

    /** Returns when it happened or was said; null when the mapping does not say. */
    public Instant at() {
        return at == null ? null : at.toInstant();
    }

    /** Returns the statements about the customer. */
    List<Statement> statements() {
        return statements;
    }

    /**
     * Takes in a further record of the same touch: its product lines, its identifiers of other kinds, the earliest time. Everything
     * else is said by the first record.
     *
     * @throws Refusal when it contradicts what came before
     */
    public void merge(Draft other) {
        if (!Objects.equals(type, other.type) || !Objects.equals(currency, other.currency)) {
            throw conflict("type or currency");
        }
        List<Identifier> merged = identifiers;
        for (Identifier identifier : other.identifiers) {
            if (!merged.contains(identifier)) {
                if (merged.stream().anyMatch(known -> known.kind().equals(identifier.kind()))) {
                    throw conflict(identifier.kind());
                }
                merged = new ArrayList<>(merged);
                merged.add(identifier);
            }
        }
        identifiers = merged;
        at = other.at.toInstant().isBefore(at.toInstant()) ? other.at : at;
        lines.addAll(other.lines);
        amount = amountIsSum ? sum(amount, other.amount) : amount;
    }

    private static Refusal conflict(String what) {
        return Refusal.reject(
                "ROWS_CONFLICT", "The record has another " + what + " than an earlier record with the same id.");
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return a == null ? b : b == null ? a : a.add(b);
    }

    /** Names what this would become, for a preview. */
    public Map<String, String> describe() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "touch", type);
        put(parts, "id", id);
        put(parts, "at", at);
        put(parts, "channel", channel);
        put(parts, "touchpoint", touchpoint);
        put(parts, "campaign", campaign);
        put(parts, "coupon", coupon);
        put(parts, "order", order);
        put(parts, "text", text);
        put(parts, "rating", rating);
        put(parts, "duration", duration);
        put(parts, "consent", consent);
        BigDecimal money = GivenBack.amount(type, amount);
        put(parts, "amount", money == null ? null : money.toPlainString() + " " + currency);
        identifiers.forEach(one -> put(parts, "identifier " + one.kind(), one.value()));
        for (ProductLine line : GivenBack.lines(type, lines)) {
            put(parts, "product", line.product());
            put(parts, "quantity", line.quantity());
        }
        statements.forEach(one -> put(parts, (one.granted() == null ? "trait " : "consent ") + one.name(), said(one)));
        properties.forEach((name, value) -> put(parts, "property " + name, value));
        return parts;
    }

    private static String said(Statement statement) {
        return statement.granted() == null ? statement.value() : statement.granted() ? "granted" : "refused";
    }

    private static void put(Map<String, String> parts, String name, Object value) {
        if (value != null) {
            parts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    /** Makes the touch. */
    public Touch touch(String source, Instant received) {
        BigDecimal money = GivenBack.amount(type, amount);
        TouchBuilder builder = Touch.of(source, id, type, at)
                .receivedAt(received)
                .channel(channel)
                .touchpoint(touchpoint)
                .campaign(campaign)
                .coupon(coupon)
                .order(order)
                .text(text)
                .rating(rating)
                .duration(duration)
                .consent(consent)
                .amount(money == null ? null : new Money(money, currency));
        for (Identifier identifier : identifiers) {
            builder.identifier(identifier.kind(), identifier.value());
        }
        GivenBack.lines(type, lines).forEach(builder::line);
        properties.forEach(builder::property);
        return builder.build();
    }
}
