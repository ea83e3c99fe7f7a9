package halte.store.duckdb;

import halte.store.api.MembershipStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/** Memberships in DuckDB. New ones are laid beside the present ones, and SQL finds the difference. */
final class DuckMemberships implements MembershipStore {

    private static final String COLUMNS =
            "SELECT segmentation, segment, customer, epoch_us(since), epoch_us(until), version FROM membership ";

    private static final Sql.Row<StoredMembership> MEMBERSHIP = row -> new StoredMembership(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            Sql.instant(row, 4),
            Sql.instant(row, 5),
            row.getInt(6));

    private static final String DIFF = """
            WITH held AS (SELECT customer, segment FROM membership WHERE segmentation = $1
                    AND since <= make_timestamp($2) AND (until IS NULL OR until > make_timestamp($2))),
                holds AS (SELECT customer, segment FROM membership WHERE segmentation = $1
                    AND since <= make_timestamp($3) AND (until IS NULL OR until > make_timestamp($3))),
                gone AS (FROM held EXCEPT FROM holds),
                come AS (FROM holds EXCEPT FROM held)
            SELECT gone.segment, come.segment, count(*)
            FROM gone FULL JOIN come ON gone.customer = come.customer
            GROUP BY ALL ORDER BY 1 NULLS FIRST, 2 NULLS FIRST""";

    private static final String TURNOVER = """
            WITH moments AS (SELECT make_timestamp($2) AS a, make_timestamp($3) AS b)
            SELECT segment,
                count(*) FILTER (since <= a AND (until IS NULL OR until > a)),
                count(*) FILTER (since > a AND since <= b),
                count(*) FILTER (until > a AND until <= b),
                count(*) FILTER (since <= b AND (until IS NULL OR until > b))
            FROM membership, moments WHERE segmentation = $1 GROUP BY segment""";

    private final Database database;
    private final MembershipPages pages = new MembershipPages(this::between);

    DuckMemberships(Database database) {
        this.database = database;
    }

    @Override
    public Changed replace(
            String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names) {
        try {
            return database.write(connection -> {
                want(connection, customers, segments, names);
                return replace(connection, segmentation, version, Sql.micros(at), "");
            });
        } finally {
            pages.changed();
        }
    }

    @Override
    public Changed amend(Placement fresh, long[] looked) {
        try {
            return database.write(connection -> {
                want(connection, fresh.customers(), fresh.segments(), fresh.names());
                look(connection, looked);
                Changed changed = replace(
                        connection,
                        fresh.segmentation(),
                        fresh.version(),
                        Sql.micros(fresh.at()),
                        " AND customer IN (FROM looked_customer)");
                long present = Sql.number(
                        connection,
                        "SELECT count(*) FROM membership WHERE segmentation = ? AND until IS NULL",
                        fresh.segmentation());
                return new Changed(changed.entered(), changed.left(), present);
            });
        } finally {
            pages.changed();
        }
    }

    private static void look(DuckDBConnection connection, long[] looked) throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE looked_customer (customer BIGINT)");
        try (DuckDBAppender appender = connection.createAppender("looked_customer")) {
            for (long customer : looked) {
                appender.beginRow().append(customer).endRow();
            }
        }
    }

    private static Changed replace(
            DuckDBConnection connection, String segmentation, int version, long moment, String whom)
            throws SQLException {
        long left = Sql.change(connection, """
                UPDATE membership SET until = make_timestamp(?)
                WHERE segmentation = ? AND until IS NULL AND NOT EXISTS (
                    FROM wanted_membership w WHERE w.customer = membership.customer AND w.segment = membership.segment)""" + whom, moment, segmentation);
        long entered = Sql.change(connection, """
                INSERT INTO membership
                SELECT ?, w.segment, w.customer, make_timestamp(?), NULL, ?
                FROM wanted_membership w
                ANTI JOIN (FROM membership WHERE segmentation = ? AND until IS NULL) m
                    ON m.customer = w.customer AND m.segment = w.segment
                ORDER BY w.customer""", segmentation, moment, version, segmentation);
        Sql.change(
                connection,
                "INSERT INTO segmentation_run VALUES (?, ?, make_timestamp(?))",
                segmentation,
                version,
                moment);
        return new Changed(entered, left, Sql.number(connection, "SELECT count(*) FROM wanted_membership"));
    }

    private static void want(DuckDBConnection connection, long[] customers, int[] segments, List<String> names)
            throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_segment (position INTEGER, name VARCHAR)");
        try (DuckDBAppender appender = connection.createAppender("wanted_segment")) {
            for (int i = 0; i < names.size(); i++) {
                appender.beginRow().append(i).append(names.get(i)).endRow();
            }
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_place (customer BIGINT, position INTEGER)");
        try (DuckDBAppender appender = connection.createAppender("wanted_place")) {
            for (int i = 0; i < customers.length; i++) {
                appender.beginRow().append(customers[i]).append(segments[i]).endRow();
            }
        }
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE wanted_membership AS
                SELECT DISTINCT p.customer, s.name AS segment FROM wanted_place p JOIN wanted_segment s USING (position)""");
    }

    @Override
    public List<StoredMembership> members(String segmentation, String segment, long after, int limit) {
        return database.ask(
                COLUMNS
                        + "WHERE segmentation = ? AND segment = ? AND until IS NULL AND customer > ? ORDER BY customer LIMIT ?",
                MEMBERSHIP,
                segmentation,
                segment,
                after,
                limit);
    }

    @Override
    public void scan(String segmentation, ObjLongConsumer<String> each) {
        database.read(connection -> {
            List<String> names = Sql.list(
                    connection,
                    "SELECT DISTINCT segment FROM membership WHERE segmentation = ? AND until IS NULL ORDER BY 1",
                    row -> row.getString(1),
                    segmentation);
            for (String name : names) {
                Chunks.scan(
                        connection,
                        "SELECT customer FROM membership WHERE segmentation = ? AND segment = ? AND until IS NULL",
                        (chunk, size) -> {
                            DuckDBReadableVector customer = chunk.vector(0);
                            for (int i = 0; i < size; i++) {
                                each.accept(name, customer.getLong(i));
                            }
                        },
                        segmentation,
                        name);
            }
            return null;
        });
    }

    @Override
    public List<StoredMembership> of(long customer) {
        return pages.of(customer);
    }

    private MembershipPage between(long from, long below) {
        MembershipPage page = new MembershipPage();
        database.ask(
                COLUMNS + "WHERE customer >= ? AND customer < ? ORDER BY customer, since DESC, segmentation, segment",
                page::add,
                from,
                below);
        return page.filled();
    }

    @Override
    public Map<String, Long> sizes(String segmentation) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        database.ask("""
                SELECT segment, count(*) FROM membership WHERE segmentation = ? AND until IS NULL
                GROUP BY segment ORDER BY segment""", row -> sizes.put(row.getString(1), row.getLong(2)), segmentation);
        return sizes;
    }

    @Override
    public List<Moved> diff(String segmentation, Instant from, Instant to) {
        return database.ask(
                DIFF,
                row -> new Moved(row.getString(1), row.getString(2), row.getLong(3)),
                segmentation,
                Sql.micros(from),
                Sql.micros(to));
    }

    @Override
    public Map<String, Turnover> turnover(String segmentation, Instant from, Instant to) {
        Map<String, Turnover> turnovers = new TreeMap<>();
        database.ask(
                TURNOVER,
                row -> turnovers.put(
                        row.getString(1), new Turnover(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))),
                segmentation,
                Sql.micros(from),
                Sql.micros(to));
        return turnovers;
    }

    @Override
    public Optional<Instant> lastRun(String segmentation) {
        return database
                .ask(
                        "SELECT epoch_us(ran_at) FROM segmentation_run WHERE segmentation = ? ORDER BY rowid DESC LIMIT 1",
                        row -> Sql.instant(row, 1),
                        segmentation)
                .stream()
                .findFirst();
    }
}
