package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Documents in PostgreSQL. */
final class PostgresDocuments implements DocumentStore {

    private static final String COLUMNS = "SELECT kind, id, version, json, stored_at, who FROM document ";

    private static final Sql.Row<Document> DOCUMENT = row -> new Document(
            row.getString(1), row.getString(2), row.getInt(3), row.getString(4), Sql.instant(row, 5), row.getString(6));

    private final Database database;

    PostgresDocuments(Database database) {
        this.database = database;
    }

    @Override
    public Document put(String kind, String id, String json, String who, int expected) {
        return database.write(connection -> {
            Optional<Document> newest = newest(connection, kind, id);
            int version = newest.map(Document::version).orElse(0);
            boolean absent = newest.map(document -> document.json() == null).orElse(true);
            if (expected >= 0 && expected != version && !(absent && expected == 0)) {
                throw new Failure(
                                "DOCUMENT_CHANGED",
                                Actor.USER,
                                "Somebody changed the " + kind + " '" + id + "' meanwhile: it is at version " + version
                                        + ", not " + expected + ".",
                                "Look at the present version and make the change again.")
                        .asException();
            }
            return add(connection, new Document(kind, id, version + 1, json, now(), who));
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Document add(Connection connection, Document document) throws SQLException {
        Sql.change(
                connection,
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
                document.kind(),
                document.id(),
                document.version(),
                document.json(),
                Sql.moment(document.at()),
                document.who());
        return document;
    }

    private static Optional<Document> newest(Connection connection, String kind, String id) throws SQLException {
        return Sql.first(
                connection, COLUMNS + "WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1", DOCUMENT, kind, id);
    }

    @Override
    public Optional<Document> get(String kind, String id) {
        return database.read(connection -> newest(connection, kind, id)).filter(document -> document.json() != null);
    }

    @Override
    public Optional<Document> get(String kind, String id, int version) {
        return database.read(connection -> Sql.first(
                connection, COLUMNS + "WHERE kind = ? AND id = ? AND version = ?", DOCUMENT, kind, id, version));
    }

    @Override
    public List<Document> list(String kind) {
        List<Document> newest = database.read(connection -> Sql.list(
                connection,
                COLUMNS.replace("SELECT", "SELECT DISTINCT ON (id)") + "WHERE kind = ? ORDER BY id, version DESC",
                DOCUMENT,
                kind));
        return newest.stream().filter(document -> document.json() != null).toList();
    }

    @Override
    public List<Document> versions(String kind, String id) {
        return database.read(connection ->
                Sql.list(connection, COLUMNS + "WHERE kind = ? AND id = ? ORDER BY version DESC", DOCUMENT, kind, id));
    }

    @Override
    public void remove(String kind, String id, String who) {
        database.write(connection -> {
            Optional<Document> present = newest(connection, kind, id).filter(document -> document.json() != null);
            return present.isEmpty()
                    ? null
                    : add(connection, new Document(kind, id, present.get().version() + 1, null, now(), who));
        });
    }
}
