package halte.store.duckdb;

import halte.model.Actor;
import halte.model.Decimals;
import halte.model.Failure;
import halte.model.Identifier;
import halte.model.Keys;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes touches with their lines and properties, numbered from a first number on. */
final class TouchRows {

    /** DECIMAL(18, 4), the type that analysts see, ends here. */
    private static final long LARGEST = 999_999_999_999_999_999L;

    private final DuckDBConnection connection;
    private final Terms terms;
    private final Numbers numbers;
    private final long before;

    TouchRows(DuckDBConnection connection, Terms terms, Numbers numbers, long before) {
        this.connection = connection;
        this.terms = terms;
        this.numbers = numbers;
        this.before = before;
    }

    void write(List<Touch> touches, Shared shared) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("touch")) {
            long number = before;
            for (Touch touch : touches) {
                write(appender, touch, ++number, shared.choose(touch.identifiers(), numbers));
            }
        }
        writeIdentifiers(touches);
        writeLines(touches);
        writeProperties(touches);
    }

    private void write(DuckDBAppender appender, Touch touch, long number, long identifier) throws SQLException {
        appender.beginRow()
                .append(number)
                .append(terms.code(touch.source()))
                .append(touch.id())
                .append(Keys.of(touch.source(), touch.id()))
                .append(identifier)
                .appendEpochMicros(Sql.micros(touch.occurredAt().toInstant()))
                .append((byte) touch.occurredAt().getHour())
                .appendEpochMicros(Sql.micros(touch.receivedAt()))
                .append(terms.code(touch.type()))
                .append(terms.code(touch.channel()))
                .append(terms.code(touch.touchpoint()))
                .append(terms.code(touch.campaign()))
                .append(terms.code(touch.coupon()));
        Money amount = touch.amount();
        appender.append(amount == null ? 0 : terms.code(amount.currency()));
        decimal(appender, amount == null ? null : amount.amount());
        if (touch.duration() == null) {
            appender.appendNull();
        } else {
            appender.append(touch.duration().toMillis());
        }
        decimal(appender, touch.rating());
        text(appender, touch.order());
        appender.append(Keys.of(touch.source(), touch.order()));
        text(appender, touch.text());
        text(appender, touch.consent());
        appender.appendNull().endRow();
    }

    /** Writes all identifiers of touches that have a choice. */
    private void writeIdentifiers(List<Touch> touches) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("touch_identifier")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                List<Identifier> identifiers = touch.identifiers();
                for (int place = 0; identifiers.size() > 1 && place < identifiers.size(); place++) {
                    appender.beginRow()
                            .append(number)
                            .append(place)
                            .append(numbers.of(identifiers.get(place)))
                            .endRow();
                }
            }
        }
    }

    private void writeLines(List<Touch> touches) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("touch_line")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                for (ProductLine line : touch.lines()) {
                    appender.beginRow()
                            .append(number)
                            .append(terms.code(line.product()))
                            .append(terms.code(line.name()))
                            .append(terms.code(line.category()));
                    decimal(appender, line.quantity());
                    decimal(appender, line.amount());
                    appender.append(!touch.identifiers().isEmpty()).endRow();
                }
            }
        }
    }

    private void writeProperties(List<Touch> touches) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("touch_property")) {
            long number = before;
            for (Touch touch : touches) {
                number++;
                for (Map.Entry<String, String> property : touch.properties().entrySet()) {
                    appender.beginRow()
                            .append(number)
                            .append(terms.code(property.getKey()))
                            .append(property.getValue())
                            .append(!touch.identifiers().isEmpty())
                            .endRow();
                }
            }
        }
    }

    private static void text(DuckDBAppender appender, String text) throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    private static void decimal(DuckDBAppender appender, BigDecimal value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        appender.append(fixed(value));
    }

    private static long fixed(BigDecimal value) {
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
