package halte.store.postgresql;

import halte.model.Identifier;
import halte.model.Keys;
import halte.store.api.IdentityStore;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Identifiers, links and decisions in PostgreSQL. */
final class PostgresIdentities implements IdentityStore {

    private static final String DECISIONS =
            "(SELECT DISTINCT ON (a, b) a, b, parted, reason FROM link_decision ORDER BY a, b, number DESC)";

    private final Database database;
    private final Shared shared;

    PostgresIdentities(Database database, Shared shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public Optional<Long> number(Identifier wanted) {
        Identifier identifier = Texts.clean(wanted);
        return database.read(connection -> Sql.first(
                connection,
                "SELECT i.number FROM identifier i JOIN term kind ON kind.code = i.kind"
                        + " WHERE i.key = ? AND i.value = ? AND kind.text = ?",
                row -> row.getLong(1),
                Keys.of(identifier.kind(), identifier.value()),
                identifier.value(),
                identifier.kind()));
    }

    @Override
    public List<Long> numbers(String value) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT number FROM identifier WHERE value = ? ORDER BY number",
                row -> row.getLong(1),
                value));
    }

    @Override
    public long[] matching(Collection<String> patterns) {
        if (patterns.isEmpty()) {
            return new long[0];
        }
        String conditions = String.join(" OR ", Collections.nCopies(patterns.size(), "value ILIKE ? ESCAPE '^'"));
        Object[] likes = patterns.stream().map(PostgresIdentities::like).toArray();
        return database
                .read(connection -> Sql.list(
                        connection,
                        "SELECT number FROM identifier WHERE " + conditions + " ORDER BY number",
                        row -> row.getLong(1),
                        likes))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static String like(String pattern) {
        return pattern.replaceAll("[%_^]", "^$0").replace('*', '%');
    }

    @Override
    public Map<Long, Identifier> identifiers(Collection<Long> numbers) {
        Map<Long, Identifier> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.read(connection -> Sql.list(
                    connection,
                    "SELECT number, kind, value FROM identifiers WHERE number = ANY(?)",
                    row -> found.put(row.getLong(1), new Identifier(row.getString(2), row.getString(3))),
                    plain(numbers)));
        }
        return found;
    }

    private static long[] plain(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).distinct().toArray();
    }

    @Override
    public long customer(long identifier) {
        return database.read(
                connection -> Sql.number(connection, "SELECT customer FROM identifier WHERE number = ?", identifier));
    }

    @Override
    public List<Long> members(long customer) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT number FROM identifier WHERE customer = ? ORDER BY number",
                row -> row.getLong(1),
                customer));
    }

    @Override
    public Graph graph() {
        return database.read(connection -> new GraphReading(connection).read(DECISIONS));
    }

    @Override
    public List<StoredLink> links(Collection<Long> identifiers, int limit) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        long[] numbers = plain(identifiers);
        return database.read(connection -> Sql.list(
                connection,
                "SELECT l.a, l.b, l.source, l.evidence, l.linked_at, coalesce(d.parted, false), d.reason"
                        + " FROM identifier_link l LEFT JOIN " + DECISIONS + " d ON d.a = l.a AND d.b = l.b"
                        + " WHERE l.a = ANY(?) OR l.b = ANY(?) ORDER BY l.a, l.b LIMIT ?",
                row -> new StoredLink(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Sql.instant(row, 5),
                        row.getBoolean(6),
                        row.getString(7)),
                numbers,
                numbers,
                limit));
    }

    @Override
    public void assign(long[] identifiers, long[] customers) {
        database.writeShown(connection -> {
            Assigning.assign(connection, identifiers, customers);
            return null;
        });
    }

    @Override
    public void assign(long[] identifiers, long[] customers, long[] sharedNow) {
        database.writeShown(new Assigning(identifiers, customers, sharedNow, shared));
    }

    @Override
    public void decide(long a, long b, boolean parted, String who, String reason) {
        database.write(connection ->
                Sql.change(connection, """
                INSERT INTO link_decision
                SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM link_decision""", Math.min(a, b), Math.max(a, b), parted, who, reason, Sql.now()));
    }
}
