package halte.store.postgresql;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Reject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;

/** Stores what a batch brings beside touches. What is there already is not stored twice. */
final class Beside {

    private record Pair(long low, long high) {}

    private record Place(String source, String stream, long position, String code) {}

    private final Connection connection;
    private final Numbers numbers;
    private final Batch batch;

    Beside(Connection connection, Numbers numbers, Batch batch) {
        this.connection = connection;
        this.numbers = numbers;
        this.batch = batch;
    }

    void links() throws SQLException {
        if (batch.links().isEmpty()) {
            return;
        }
        try (Rows rows = Rows.into(connection, "wanted_link", "a", "b", "source", "evidence", "linked_at")) {
            for (Map.Entry<Pair, IdentifierLink> link : earliest().entrySet()) {
                rows.row()
                        .bigint(link.getKey().low())
                        .bigint(link.getKey().high())
                        .text(batch.source())
                        .text(link.getValue().evidence())
                        .moment(link.getValue().at());
            }
            rows.finish();
        }
        Sql.run(connection, """
                INSERT INTO identifier_link AS l SELECT * FROM wanted_link
                ON CONFLICT (a, b) DO UPDATE
                SET source = excluded.source, evidence = excluded.evidence, linked_at = excluded.linked_at
                WHERE excluded.linked_at < l.linked_at""");
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
        try (Rows rows =
                Rows.into(connection, "wanted_trait", "number", "identifier", "name", "value", "stated_at", "source")) {
            long place = 0;
            for (DeclaredTrait trait : new LinkedHashSet<>(batch.traits())) {
                rows.row()
                        .bigint(place++)
                        .bigint(numbers.of(trait.customer()))
                        .text(trait.name())
                        .text(trait.value())
                        .moment(trait.at())
                        .text(trait.source());
            }
            rows.finish();
        }
        return Sql.change(connection, """
                INSERT INTO declared_trait (identifier, name, value, stated_at, source)
                SELECT w.identifier, w.name, w.value, w.stated_at, w.source FROM wanted_trait w
                WHERE NOT EXISTS (SELECT FROM declared_trait d WHERE d.name = w.name AND d.identifier = w.identifier
                    AND d.stated_at = w.stated_at AND d.value = w.value AND d.source = w.source)
                ORDER BY w.number""");
    }

    long consents() throws SQLException {
        if (batch.consents().isEmpty()) {
            return 0;
        }
        try (Rows rows = Rows.into(
                connection, "wanted_consent", "number", "identifier", "purpose", "granted", "stated_at", "source")) {
            long place = 0;
            for (Consent consent : new LinkedHashSet<>(batch.consents())) {
                rows.row()
                        .bigint(place++)
                        .bigint(numbers.of(consent.customer()))
                        .text(consent.purpose())
                        .bool(consent.granted())
                        .moment(consent.at())
                        .text(consent.source());
            }
            rows.finish();
        }
        return Sql.change(connection, """
                INSERT INTO consent (identifier, purpose, granted, stated_at, source)
                SELECT w.identifier, w.purpose, w.granted, w.stated_at, w.source FROM wanted_consent w
                WHERE NOT EXISTS (SELECT FROM consent c WHERE c.purpose = w.purpose AND c.identifier = w.identifier
                    AND c.stated_at = w.stated_at AND c.granted = w.granted AND c.source = w.source)
                ORDER BY w.number""");
    }

    void rejects() throws SQLException {
        if (batch.rejects().isEmpty()) {
            return;
        }
        Map<Place, Reject> distinct = new LinkedHashMap<>();
        for (Reject reject : batch.rejects()) {
            distinct.putIfAbsent(new Place(reject.source(), reject.stream(), reject.position(), reject.code()), reject);
        }
        try (Rows rows = Rows.into(
                connection,
                "wanted_reject",
                "number",
                "source",
                "stream",
                "place",
                "code",
                "message",
                "raw",
                "rejected_at")) {
            long number = 0;
            for (Reject reject : distinct.values()) {
                write(rows.row().bigint(number++), reject);
            }
            rows.finish();
        }
        Sql.run(connection, """
                INSERT INTO reject (number, source, stream, place, code, message, raw, rejected_at)
                SELECT (SELECT coalesce(max(number), 0) FROM reject) + row_number() OVER (ORDER BY w.number),
                    w.source, w.stream, w.place, w.code, w.message, w.raw, w.rejected_at
                FROM wanted_reject w
                WHERE NOT EXISTS (SELECT FROM reject r WHERE r.place = w.place
                    AND r.source = w.source AND r.stream = w.stream AND r.code = w.code)
                ORDER BY w.number""");
    }

    private static void write(Rows rows, Reject reject) {
        rows.text(reject.source())
                .text(reject.stream())
                .bigint(reject.position())
                .text(reject.code())
                .text(Objects.requireNonNullElse(reject.message(), ""))
                .text(Objects.requireNonNullElse(reject.raw(), ""))
                .moment(reject.at());
    }

    void cursor() throws SQLException {
        if (batch.cursor() != null) {
            Sql.change(connection, """
                    INSERT INTO read_cursor VALUES (?, ?, ?, ?)
                    ON CONFLICT (source, stream) DO UPDATE SET value = excluded.value, stored_at = excluded.stored_at""", batch.source(), batch.stream(), batch.cursor(), Sql.now());
        }
    }
}
