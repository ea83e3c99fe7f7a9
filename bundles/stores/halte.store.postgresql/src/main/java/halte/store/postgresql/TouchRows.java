package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Decimals;
import halte.model.Failure;
import halte.model.Identifier;
import halte.model.Keys;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Writes touches with their lines and properties, numbered from a first number on. */
final class TouchRows {

    /** NUMERIC(18, 4), the type that analysts see, ends here. */
    private static final long LARGEST = 999_999_999_999_999_999L;

    private static final String[] TOUCH = {
        "number",
        "source",
        "id",
        "key",
        "identifier",
        "occurred_at",
        "local_hour",
        "received_at",
        "type",
        "channel",
        "touchpoint",
        "campaign",
        "coupon",
        "currency",
        "amount_fixed",
        "duration_ms",
        "rating_fixed",
        "order_id",
        "order_key",
        "words",
        "consent"
    };

    private final Connection connection;
    private final Terms terms;
    private final Numbers numbers;
    private final long before;

    TouchRows(Connection connection, Terms terms, Numbers numbers, long before) {
        this.connection = connection;
        this.terms = terms;
        this.numbers = numbers;
        this.before = before;
    }

    void write(List<Touch> touches, Shared shared) throws SQLException {
        try (Rows rows = Rows.into(connection, "touch", TOUCH)) {
            long number = before;
            for (Touch touch : touches) {
                rows.row().bigint(++number);
                write(rows, touch, shared.choose(touch.identifiers(), numbers));
            }
            rows.finish();
        }
        writeIdentifiers(touches);
        writeLines(touches);
        writeProperties(touches);
    }

    private void write(Rows rows, Touch touch, long identifier) {
        Money amount = touch.amount();
        rows.integer(terms.code(touch.source()))
                .text(touch.id())
                .bigint(key(touch.source(), touch.id()))
                .bigint(identifier)
                .moment(touch.occurredAt().toInstant())
                .smallint(touch.occurredAt().getHour())
                .moment(touch.receivedAt())
                .integer(terms.code(touch.type()))
                .integer(terms.code(touch.channel()))
                .integer(terms.code(touch.touchpoint()))
                .integer(terms.code(touch.campaign()))
                .integer(terms.code(touch.coupon()))
                .integer(amount == null ? 0 : terms.code(amount.currency()))
                .fixed(amount == null ? Decimals.MISSING : fixed(amount.amount()));
        if (touch.duration() == null) {
            rows.missing();
        } else {
            rows.bigint(touch.duration().toMillis());
        }
        rows.fixed(fixed(touch.rating()))
                .text(touch.order())
                .bigint(touch.order() == null ? 0 : key(touch.source(), touch.order()))
                .text(touch.text())
                .text(touch.consent());
    }

    private static long key(String source, String id) {
        return Keys.of(Texts.clean(source), Texts.clean(id));
    }

    /** Writes all identifiers of touches that have a choice. */
    private void writeIdentifiers(List<Touch> touches) throws SQLException {
        try (Rows rows = Rows.into(connection, "touch_identifier", "touch", "place", "identifier")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                List<Identifier> identifiers = touch.identifiers();
                for (int place = 0; identifiers.size() > 1 && place < identifiers.size(); place++) {
                    rows.row().bigint(number).integer(place).bigint(numbers.of(identifiers.get(place)));
                }
            }
            rows.finish();
        }
    }

    private void writeLines(List<Touch> touches) throws SQLException {
        try (Rows rows = Rows.into(
                connection,
                "touch_line",
                "touch",
                "place",
                "product",
                "name",
                "category",
                "quantity_fixed",
                "amount_fixed",
                "counted")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                int place = 0;
                for (ProductLine line : touch.lines()) {
                    rows.row()
                            .bigint(number)
                            .integer(place++)
                            .integer(terms.code(line.product()))
                            .integer(terms.code(line.name()))
                            .integer(terms.code(line.category()))
                            .fixed(fixed(line.quantity()))
                            .fixed(fixed(line.amount()))
                            .bool(!touch.identifiers().isEmpty());
                }
            }
            rows.finish();
        }
    }

    private void writeProperties(List<Touch> touches) throws SQLException {
        try (Rows rows = Rows.into(connection, "touch_property", "touch", "name", "value", "counted")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                for (Map.Entry<String, String> property : touch.properties().entrySet()) {
                    rows.row()
                            .bigint(number)
                            .integer(terms.code(property.getKey()))
                            .text(property.getValue())
                            .bool(!touch.identifiers().isEmpty());
                }
            }
            rows.finish();
        }
    }

    private static long fixed(BigDecimal value) {
        if (value == null) {
            return Decimals.MISSING;
        }
        if (value.precision() - value.scale() > 14 || Math.abs(Decimals.toFixed(value)) > LARGEST) {
            throw new Failure(
                            "STORE_FAILED",
                            Actor.USER,
                            "A touch holds a number beyond 99,999,999,999,999; nothing of this step was stored.",
                            "Correct the number at its source or leave the record out.")
                    .asException();
        }
        return Decimals.toFixed(value);
    }
}
