package halte.store.postgresql;

import halte.model.Decimals;
import halte.model.HalteException;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.store.api.TouchStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A repeatable-read transaction of its own to read from. Big scans come by binary COPY. */
final class PostgresSnapshot implements TouchStore.Snapshot {

    private static final int SIZE = 4_096;

    private static final String TOUCHES = """
            SELECT number, identifier, occurred_at, local_hour, type, channel, touchpoint, campaign, coupon, currency,
                amount_fixed, duration_ms, rating_fixed, key, order_key
            FROM touch WHERE number > %d AND identifier <> 0 AND withdrawn_at IS NULL ORDER BY number""";
    private static final String LINES = """
            SELECT touch, product, category, quantity_fixed, amount_fixed
            FROM touch_line WHERE touch > %d AND counted ORDER BY touch, place""";
    private static final String PROPERTY = """
            SELECT touch, value FROM touch_property
            WHERE name = (SELECT code FROM term WHERE text = %s) AND touch > %d AND counted ORDER BY touch""";
    private static final String DECLARED = """
            SELECT DISTINCT ON (identifier) identifier, value FROM declared_trait
            WHERE name = %s ORDER BY identifier, stated_at DESC, number DESC""";
    private static final String STATED_AT = """
            SELECT identifier, max(stated_at) FROM declared_trait WHERE name = %s GROUP BY identifier""";
    private static final String CONSENTS = """
            SELECT DISTINCT ON (identifier) identifier, stated_at, granted FROM consent
            WHERE purpose = %s ORDER BY identifier, stated_at DESC, number DESC""";
    private static final String CURRENCIES = """
            SELECT text, number FROM term JOIN (
                SELECT currency, count(*) AS number FROM touch WHERE currency <> 0 AND withdrawn_at IS NULL GROUP BY currency) c
                ON c.currency = code""";

    /** Steps from name to name by the index; DISTINCT would look at every row. */
    private static final String NAMES = """
            WITH RECURSIVE known AS (
                SELECT min(name) AS name FROM declared_trait
                UNION ALL
                SELECT (SELECT min(d.name) FROM declared_trait d WHERE d.name > known.name) FROM known WHERE name IS NOT NULL)
            SELECT name FROM known WHERE name IS NOT NULL""";

    private final Connection connection;
    private final Database database;
    private final long last;

    private PostgresSnapshot(Database database, Connection connection, long last) {
        this.database = database;
        this.connection = connection;
        this.last = last;
    }

    static PostgresSnapshot of(Database database) {
        Connection connection = database.reader();
        try {
            return new PostgresSnapshot(
                    database, connection, Sql.number(connection, "SELECT coalesce(max(number), 0) FROM touch"));
        } catch (SQLException thrown) {
            throw abandoned(database, connection, thrown);
        }
    }

    private static HalteException abandoned(Database database, Connection connection, SQLException thrown) {
        try {
            connection.close();
        } catch (SQLException second) {
            thrown.addSuppressed(second);
        }
        return database.failed(thrown);
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public long withdrawals() {
        return count("SELECT count(*) FROM touch WHERE withdrawn_at IS NOT NULL")
                + count("SELECT coalesce(sum(touches), 0)::bigint FROM reattribution");
    }

    @Override
    public long unattributed() {
        return count("SELECT count(*) FROM touch WHERE identifier = 0 AND withdrawn_at IS NULL");
    }

    private long count(String sql) {
        return ask(() -> Sql.number(connection, sql));
    }

    @Override
    public Map<String, Long> currencies() {
        Map<String, Long> currencies = new TreeMap<>();
        ask(() -> Sql.list(connection, CURRENCIES, row -> currencies.put(row.getString(1), row.getLong(2))));
        return currencies;
    }

    @Override
    public List<String> terms() {
        return ask(() -> Terms.all(connection));
    }

    @Override
    public List<String> declaredNames() {
        return ask(() -> Sql.list(connection, NAMES, row -> row.getString(1)));
    }

    @Override
    public void touches(long after, Consumer<TouchColumns> chunks) {
        TouchColumns columns = TouchColumns.ofSize(SIZE);
        Filling filling = new Filling(SIZE, size -> chunks.accept(columns.withSize(size)));
        scan(TOUCHES.formatted(after), row -> fill(row, columns, filling.next()));
        filling.end();
    }

    private static void fill(Scan row, TouchColumns columns, int at) {
        columns.touch()[at] = row.bigint();
        columns.identifier()[at] = row.bigint();
        columns.occurredAt()[at] = row.millis();
        columns.localHour()[at] = (byte) row.smallint();
        columns.type()[at] = row.integer();
        columns.channel()[at] = row.integer();
        columns.touchpoint()[at] = row.integer();
        columns.campaign()[at] = row.integer();
        columns.coupon()[at] = row.integer();
        columns.currency()[at] = row.integer();
        columns.amount()[at] = row.bigint(Decimals.MISSING);
        columns.duration()[at] = row.bigint(-1);
        columns.rating()[at] = row.bigint(Decimals.MISSING);
        columns.key()[at] = row.bigint();
        columns.order()[at] = row.bigint();
    }

    @Override
    public void lines(long after, Consumer<LineColumns> chunks) {
        long[] touch = new long[SIZE];
        int[] product = new int[SIZE];
        int[] category = new int[SIZE];
        long[] quantity = new long[SIZE];
        long[] amount = new long[SIZE];
        Filling filling = new Filling(
                SIZE, size -> chunks.accept(new LineColumns(size, touch, product, category, quantity, amount)));
        scan(LINES.formatted(after), row -> {
            int at = filling.next();
            touch[at] = row.bigint();
            product[at] = row.integer();
            category[at] = row.integer();
            quantity[at] = row.bigint(Decimals.MISSING);
            amount[at] = row.bigint(Decimals.MISSING);
        });
        filling.end();
    }

    @Override
    public void property(String name, long after, Consumer<ValueColumns> chunks) {
        values(PROPERTY.formatted(Texts.quoted(name), after), Scan::text, chunks);
    }

    @Override
    public void declared(String name, Consumer<ValueColumns> chunks) {
        values(DECLARED.formatted(Texts.quoted(name)), Scan::text, chunks);
    }

    @Override
    public void consents(String purpose, Consumer<ValueColumns> chunks) {
        values(
                CONSENTS.formatted(Texts.quoted(purpose)),
                row -> row.millis() + (row.bool() ? ":granted" : ":refused"),
                chunks);
    }

    private void values(String sql, java.util.function.Function<Scan, String> read, Consumer<ValueColumns> chunks) {
        long[] owner = new long[SIZE];
        String[] value = new String[SIZE];
        Filling filling = new Filling(SIZE, size -> chunks.accept(new ValueColumns(size, owner, value)));
        scan(sql, row -> {
            int at = filling.next();
            owner[at] = row.bigint();
            value[at] = read.apply(row);
        });
        filling.end();
    }

    @Override
    public void statedAt(String name, TouchStore.LongPairs each) {
        scan(STATED_AT.formatted(Texts.quoted(name)), row -> each.accept(row.bigint(), row.millis()));
    }

    @Override
    public void customers(TouchStore.LongPairs each) {
        scan("SELECT number, customer FROM identifier", row -> each.accept(row.bigint(), row.bigint()));
    }

    private void scan(String sql, Scan.Each each) {
        ask(() -> {
            Scan.of(connection, sql, each);
            return null;
        });
    }

    private <T> T ask(Asking<T> asking) {
        try {
            return asking.answer();
        } catch (SQLException thrown) {
            throw database.failed(thrown);
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T answer() throws SQLException;
    }

    @Override
    public void close() {
        ask(() -> {
            connection.close();
            return null;
        });
    }
}
