package halte.store.duckdb;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Reject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Stores what a batch brings beside touches. What is there already is not stored twice. */
final class Beside {

    private record Pair(long low, long high) {}

    private record Place(String source, String stream, long position, String code) {}

    private final DuckDBConnection connection;
    private final Numbers numbers;
    private final Batch batch;

    Beside(DuckDBConnection connection, Numbers numbers, Batch batch) {
        this.connection = connection;
        this.numbers = numbers;
        this.batch = batch;
    }

    void links() throws SQLException {
        if (batch.links().isEmpty()) {
            return;
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_link AS FROM identifier_link LIMIT 0");
        try (DuckDBAppender appender = connection.createAppender("wanted_link")) {
            for (Map.Entry<Pair, IdentifierLink> link : earliest().entrySet()) {
                appender.beginRow()
                        .append(link.getKey().low())
                        .append(link.getKey().high())
                        .append(batch.source())
                        .append(link.getValue().evidence())
                        .appendEpochMicros(Sql.micros(link.getValue().at()))
                        .endRow();
            }
        }
        Sql.run(connection, """
                MERGE INTO identifier_link USING wanted_link w
                ON identifier_link.a = w.a AND identifier_link.b = w.b
                WHEN MATCHED AND w.linked_at < identifier_link.linked_at
                    THEN UPDATE SET source = w.source, evidence = w.evidence, linked_at = w.linked_at
                WHEN NOT MATCHED THEN INSERT VALUES (w.a, w.b, w.source, w.evidence, w.linked_at)""");
    }

    private Map<Pair, IdentifierLink> earliest() {
        Map<Pair, IdentifierLink> earliest = new LinkedHashMap<>();
        for (IdentifierLink link : batch.links()) {
            long a = numbers.of(link.a());
            long b = numbers.of(link.b());
            if (a != b) {
                earliest.merge(
                        new Pair(Math.min(a, b), Math.max(a, b)),
                        link,
                        (old, fresh) -> fresh.at().isBefore(old.at()) ? fresh : old);
            }
        }
        return earliest;
    }

    long traits() throws SQLException {
        if (batch.traits().isEmpty()) {
            return 0;
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_trait AS FROM declared_trait LIMIT 0");
        try (DuckDBAppender appender = connection.createAppender("wanted_trait")) {
            for (DeclaredTrait trait : new LinkedHashSet<>(batch.traits())) {
                appender.beginRow()
                        .append(numbers.of(trait.customer()))
                        .append(trait.name())
                        .append(trait.value())
                        .appendEpochMicros(Sql.micros(trait.at()))
                        .append(trait.source())
                        .endRow();
            }
        }
        return Sql.change(connection, """
                INSERT INTO declared_trait
                FROM wanted_trait w ANTI JOIN declared_trait d ON d.identifier = w.identifier
                    AND d.stated_at = w.stated_at AND d.name = w.name AND d.value = w.value AND d.source = w.source
                ORDER BY w.rowid""");
    }

    long consents() throws SQLException {
        if (batch.consents().isEmpty()) {
            return 0;
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_consent AS FROM consent LIMIT 0");
        try (DuckDBAppender appender = connection.createAppender("wanted_consent")) {
            for (Consent consent : new LinkedHashSet<>(batch.consents())) {
                appender.beginRow()
                        .append(numbers.of(consent.customer()))
                        .append(consent.purpose())
                        .append(consent.granted())
                        .appendEpochMicros(Sql.micros(consent.at()))
                        .append(consent.source())
                        .endRow();
            }
        }
        return Sql.change(connection, """
                INSERT INTO consent
                FROM wanted_consent w ANTI JOIN consent c ON c.identifier = w.identifier
                    AND c.stated_at = w.stated_at AND c.purpose = w.purpose AND c.granted = w.granted AND c.source = w.source
                ORDER BY w.rowid""");
    }

    void rejects() throws SQLException {
        if (batch.rejects().isEmpty()) {
            return;
        }
        Map<Place, Reject> distinct = new LinkedHashMap<>();
        for (Reject reject : batch.rejects()) {
            distinct.putIfAbsent(new Place(reject.source(), reject.stream(), reject.position(), reject.code()), reject);
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_reject AS FROM reject LIMIT 0");
        try (DuckDBAppender appender = connection.createAppender("wanted_reject")) {
            long row = 0;
            for (Reject reject : distinct.values()) {
                write(appender, reject, ++row);
            }
        }
        Sql.run(connection, """
                INSERT INTO reject
                SELECT (SELECT coalesce(max(number), 0) FROM reject) + row_number() OVER (ORDER BY number) AS number,
                    w.* EXCLUDE (number)
                FROM wanted_reject w ANTI JOIN reject r
                    ON r.source = w.source AND r.stream = w.stream AND r.place = w.place AND r.code = w.code
                ORDER BY number""");
    }

    private static void write(DuckDBAppender appender, Reject reject, long number) throws SQLException {
        appender.beginRow()
                .append(number)
                .append(reject.source())
                .append(reject.stream())
                .append(reject.position())
                .append(reject.code())
                .append(Objects.requireNonNullElse(reject.message(), ""))
                .append(Objects.requireNonNullElse(reject.raw(), ""))
                .appendEpochMicros(Sql.micros(reject.at()))
                .endRow();
    }

    void cursor() throws SQLException {
        if (batch.cursor() == null) {
            return;
        }
        long now = Sql.micros(Instant.now());
        long changed = Sql.change(
                connection,
                "UPDATE read_cursor SET value = ?, stored_at = make_timestamp(?) WHERE source = ? AND stream = ?",
                batch.cursor(),
                now,
                batch.source(),
                batch.stream());
        if (changed == 0) {
            Sql.change(
                    connection,
                    "INSERT INTO read_cursor VALUES (?, ?, ?, make_timestamp(?))",
                    batch.source(),
                    batch.stream(),
                    batch.cursor(),
                    now);
        }
    }
}
