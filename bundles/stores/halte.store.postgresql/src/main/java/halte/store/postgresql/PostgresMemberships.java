package halte.store.postgresql;

import halte.store.api.MembershipStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** Memberships in PostgreSQL. New ones are laid beside the present ones, and SQL finds the difference. */
final class PostgresMemberships implements MembershipStore {

    private static final String COLUMNS =
            "SELECT segmentation, segment, customer, since, until, version FROM membership ";

    private static final Sql.Row<StoredMembership> MEMBERSHIP = row -> new StoredMembership(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            Sql.instant(row, 4),
            Sql.instant(row, 5),
            row.getInt(6));

    private static final String HELD = """
            SELECT customer, segment FROM membership
            WHERE segmentation = ? AND since <= ? AND (until IS NULL OR until > ?)""";

    private static final String DIFF = """
            WITH held AS (%1$s), holds AS (%1$s),
                gone AS (SELECT * FROM held EXCEPT SELECT * FROM holds),
                come AS (SELECT * FROM holds EXCEPT SELECT * FROM held)
            SELECT gone.segment, come.segment, count(*)
            FROM gone FULL JOIN come ON gone.customer = come.customer
            GROUP BY 1, 2 ORDER BY 1 NULLS FIRST, 2 NULLS FIRST""".formatted(HELD);

    private static final String LEAVE = """
            UPDATE membership m SET until = ?
            WHERE segmentation = ? AND until IS NULL AND NOT EXISTS (
                SELECT FROM wanted_membership w WHERE w.customer = m.customer AND w.segment = m.segment)""";

    private static final String TURNOVER = """
            WITH moments AS (SELECT CAST(? AS TIMESTAMP) AS a, CAST(? AS TIMESTAMP) AS b)
            SELECT segment,
                count(*) FILTER (WHERE since <= a AND (until IS NULL OR until > a)),
                count(*) FILTER (WHERE since > a AND since <= b),
                count(*) FILTER (WHERE until > a AND until <= b),
                count(*) FILTER (WHERE since <= b AND (until IS NULL OR until > b))
            FROM membership, moments WHERE segmentation = ? GROUP BY segment""";

    private final Database database;

    PostgresMemberships(Database database) {
        this.database = database;
    }

    @Override
    public Changed replace(
            String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names) {
        return store(new Placement(segmentation, version, at, customers, segments, names), null);
    }

    @Override
    public Changed amend(Placement fresh, long[] looked) {
        return store(fresh, looked);
    }

    private Changed store(Placement fresh, long[] looked) {
        String segmentation = fresh.segmentation();
        return database.write(connection -> {
            want(connection, fresh.customers(), fresh.segments(), fresh.names());
            LocalDateTime moment = Sql.moment(fresh.at());
            long left = leave(connection, segmentation, moment, looked);
            long entered = Sql.change(connection, """
                    INSERT INTO membership
                    SELECT DISTINCT ?, w.segment, w.customer, CAST(? AS TIMESTAMP), CAST(NULL AS TIMESTAMP), CAST(? AS INTEGER)
                    FROM wanted_membership w
                    WHERE NOT EXISTS (SELECT FROM membership m WHERE m.segmentation = ? AND m.until IS NULL
                        AND m.customer = w.customer AND m.segment = w.segment)
                    ORDER BY 2, 3""", segmentation, moment, fresh.version(), segmentation);
            Sql.change(
                    connection,
                    "INSERT INTO segmentation_run (segmentation, version, ran_at) VALUES (?, ?, ?)",
                    segmentation,
                    fresh.version(),
                    moment);
            return new Changed(entered, left, present(connection, segmentation));
        });
    }

    private static long leave(Connection connection, String segmentation, LocalDateTime moment, long[] looked)
            throws SQLException {
        return looked == null
                ? Sql.change(connection, LEAVE, moment, segmentation)
                : Sql.change(connection, LEAVE + " AND m.customer = ANY (?)", moment, segmentation, looked);
    }

    private static long present(Connection connection, String segmentation) throws SQLException {
        return Sql.number(
                connection, "SELECT count(*) FROM membership WHERE segmentation = ? AND until IS NULL", segmentation);
    }

    private static void want(Connection connection, long[] customers, int[] segments, List<String> names)
            throws SQLException {
        try (Rows rows = Rows.into(connection, "wanted_membership", "customer", "segment")) {
            for (int i = 0; i < customers.length; i++) {
                rows.row().bigint(customers[i]).text(names.get(segments[i]));
            }
            rows.finish();
        }
        Sql.run(connection, "ANALYZE wanted_membership");
    }

    @Override
    public List<StoredMembership> members(String segmentation, String segment, long after, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                COLUMNS
                        + "WHERE segmentation = ? AND segment = ? AND until IS NULL AND customer > ? ORDER BY customer LIMIT ?",
                MEMBERSHIP,
                segmentation,
                segment,
                after,
                limit));
    }

    @Override
    public void scan(String segmentation, ObjLongConsumer<String> each) {
        database.read(connection -> {
            String[] name = {""};
            Scan.of(
                    connection,
                    "SELECT customer, segment FROM membership WHERE until IS NULL AND segmentation = "
                            + Texts.quoted(segmentation),
                    row -> {
                        long customer = row.bigint();
                        String segment = row.text();
                        name[0] = name[0].equals(segment) ? name[0] : segment;
                        each.accept(name[0], customer);
                    });
            return null;
        });
    }

    @Override
    public List<StoredMembership> of(long customer) {
        return database.read(connection -> Sql.list(
                connection,
                COLUMNS + "WHERE customer = ? ORDER BY since DESC, segmentation, segment",
                MEMBERSHIP,
                customer));
    }

    @Override
    public Map<String, Long> sizes(String segmentation) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        database.read(connection ->
                Sql.list(connection, """
                SELECT segment, count(*) FROM membership WHERE segmentation = ? AND until IS NULL
                GROUP BY segment ORDER BY segment""", row -> sizes.put(row.getString(1), row.getLong(2)), segmentation));
        return sizes;
    }

    @Override
    public List<Moved> diff(String segmentation, Instant from, Instant to) {
        LocalDateTime earlier = Sql.moment(from);
        LocalDateTime later = Sql.moment(to);
        return database.read(connection -> Sql.list(
                connection,
                DIFF,
                row -> new Moved(row.getString(1), row.getString(2), row.getLong(3)),
                segmentation,
                earlier,
                earlier,
                segmentation,
                later,
                later));
    }

    @Override
    public Map<String, Turnover> turnover(String segmentation, Instant from, Instant to) {
        Map<String, Turnover> turnovers = new TreeMap<>();
        database.read(connection -> Sql.list(
                connection,
                TURNOVER,
                row -> turnovers.put(
                        row.getString(1), new Turnover(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))),
                Sql.moment(from),
                Sql.moment(to),
                segmentation));
        return turnovers;
    }

    @Override
    public Optional<Instant> lastRun(String segmentation) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT ran_at FROM segmentation_run WHERE segmentation = ? ORDER BY number DESC LIMIT 1",
                row -> Sql.instant(row, 1),
                segmentation));
    }
}
