package halte.store.duckdb;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.store.api.TouchStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;

/** A transaction of its own to read from. Rows come in the order in which they were stored, which is that of their numbers. */
final class DuckSnapshot implements TouchStore.Snapshot {

    /** Microseconds, since {@code epoch_ms} costs as much as all other columns together. */
    private static final String TOUCHES = """
            SELECT number, identifier, epoch_us(occurred_at), local_hour, type, channel, touchpoint, campaign, coupon, currency,
                amount_fixed, duration_ms, rating_fixed, key, order_key
            FROM touch WHERE number > ? AND identifier <> 0 AND withdrawn_at IS NULL""";

    private static final String CONCERNED = """
            SELECT identifier FROM touch
            WHERE identifier <> 0 AND withdrawn_at IS NULL AND (key IN %1$s OR order_key IN %1$s)""";
    private static final int MOST_KEYS = 5_000;
    private static final String LINES = """
            SELECT touch, product, category, quantity_fixed, amount_fixed FROM touch_line WHERE touch > ? AND counted""";
    private static final String PROPERTY = """
            SELECT touch, value FROM touch_property
            WHERE name = (SELECT code FROM term WHERE text = ?) AND touch > ? AND counted""";
    private static final String DECLARED = """
            SELECT identifier, arg_max(value, row(stated_at, rowid)) FROM declared_trait WHERE name = ? GROUP BY identifier""";
    private static final String STATED_AT = """
            SELECT identifier, epoch_ms(max(stated_at)) FROM declared_trait WHERE name = ? GROUP BY identifier""";
    private static final String CONSENTS = """
            SELECT identifier, epoch_ms(max(stated_at)) || CASE WHEN arg_max(granted, row(stated_at, rowid))
                THEN ':granted' ELSE ':refused' END
            FROM consent WHERE purpose = ? GROUP BY identifier""";

    private final DuckDBConnection connection;
    private final long last;

    private DuckSnapshot(DuckDBConnection connection, long last) {
        this.connection = connection;
        this.last = last;
    }

    /** Opens a snapshot. DuckDB fixes what a transaction sees at its first question, so one is asked here. */
    static DuckSnapshot of(Database database) {
        try {
            DuckDBConnection connection = database.reader();
            return new DuckSnapshot(connection, Sql.number(connection, "SELECT coalesce(max(number), 0) FROM touch"));
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public long withdrawals() {
        return count("SELECT count(withdrawn_at) FROM touch")
                + count("SELECT coalesce(sum(touches), 0) FROM reattribution");
    }

    @Override
    public long unattributed() {
        return count("SELECT count(*) FROM touch WHERE identifier = 0 AND withdrawn_at IS NULL");
    }

    @Override
    public Map<String, Long> currencies() {
        Map<String, Long> currencies = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT term.text, count(*) FROM touch "
                                + "JOIN term ON term.code = touch.currency WHERE touch.currency <> 0 AND withdrawn_at IS NULL GROUP BY 1")) {
            while (rows.next()) {
                currencies.put(rows.getString(1), rows.getLong(2));
            }
            return currencies;
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    private long count(String sql) {
        try {
            return Sql.number(connection, sql);
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public List<String> terms() {
        try {
            return Terms.all(connection);
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public void touches(long after, Consumer<TouchColumns> chunks) {
        TouchColumns columns = TouchColumns.ofSize(Chunks.SIZE);
        scan(
                TOUCHES,
                (chunk, size) -> {
                    fill(chunk, columns);
                    chunks.accept(columns.withSize(size));
                },
                after);
    }

    /** Looks through two columns instead of all, as long as the keys make a question of sensible length. */
    @Override
    public void concerned(long[] keys, LongConsumer identifier) {
        if (keys.length > MOST_KEYS) {
            TouchStore.Snapshot.super.concerned(keys, identifier);
            return;
        }
        String list = LongStream.of(keys).mapToObj(Long::toString).collect(Collectors.joining(",", "(", ")"));
        long[] found = new long[Chunks.SIZE];
        if (keys.length > 0) {
            scan(CONCERNED.formatted(list), (chunk, size) -> {
                Chunks.longs(chunk, 0, found);
                Arrays.stream(found, 0, size).forEach(identifier);
            });
        }
    }

    private static void fill(DuckDBDataChunkReader chunk, TouchColumns columns) {
        Chunks.longs(chunk, 0, columns.touch());
        Chunks.longs(chunk, 1, columns.identifier());
        Chunks.millis(chunk, 2, columns.occurredAt());
        Chunks.bytes(chunk, 3, columns.localHour());
        Chunks.ints(chunk, 4, columns.type());
        Chunks.ints(chunk, 5, columns.channel());
        Chunks.ints(chunk, 6, columns.touchpoint());
        Chunks.ints(chunk, 7, columns.campaign());
        Chunks.ints(chunk, 8, columns.coupon());
        Chunks.ints(chunk, 9, columns.currency());
        Chunks.fixed(chunk, 10, columns.amount());
        Chunks.longs(chunk, 11, columns.duration(), -1);
        Chunks.fixed(chunk, 12, columns.rating());
        Chunks.longs(chunk, 13, columns.key());
        Chunks.longs(chunk, 14, columns.order());
    }

    @Override
    public void lines(long after, Consumer<LineColumns> chunks) {
        long[] touch = new long[Chunks.SIZE];
        int[] product = new int[Chunks.SIZE];
        int[] category = new int[Chunks.SIZE];
        long[] quantity = new long[Chunks.SIZE];
        long[] amount = new long[Chunks.SIZE];
        scan(
                LINES,
                (chunk, size) -> {
                    Chunks.longs(chunk, 0, touch);
                    Chunks.ints(chunk, 1, product);
                    Chunks.ints(chunk, 2, category);
                    Chunks.fixed(chunk, 3, quantity);
                    Chunks.fixed(chunk, 4, amount);
                    chunks.accept(new LineColumns(size, touch, product, category, quantity, amount));
                },
                after);
    }

    @Override
    public void property(String name, long after, Consumer<ValueColumns> chunks) {
        values(PROPERTY, chunks, name, after);
    }

    @Override
    public void declared(String name, Consumer<ValueColumns> chunks) {
        values(DECLARED, chunks, name);
    }

    @Override
    public void statedAt(String name, TouchStore.LongPairs each) {
        pairs(STATED_AT, each, name);
    }

    @Override
    public void consents(String purpose, Consumer<ValueColumns> chunks) {
        values(CONSENTS, chunks, purpose);
    }

    private void values(String sql, Consumer<ValueColumns> chunks, Object... parameters) {
        long[] owner = new long[Chunks.SIZE];
        String[] value = new String[Chunks.SIZE];
        scan(
                sql,
                (chunk, size) -> {
                    Chunks.longs(chunk, 0, owner);
                    Chunks.texts(chunk, 1, value);
                    chunks.accept(new ValueColumns(size, owner, value));
                },
                parameters);
    }

    @Override
    public void customers(TouchStore.LongPairs each) {
        pairs("SELECT number, customer FROM identifier", each);
    }

    private void pairs(String sql, TouchStore.LongPairs each, Object... parameters) {
        long[] left = new long[Chunks.SIZE];
        long[] right = new long[Chunks.SIZE];
        scan(
                sql,
                (chunk, size) -> {
                    Chunks.longs(chunk, 0, left);
                    Chunks.longs(chunk, 1, right);
                    for (int i = 0; i < size; i++) {
                        each.accept(left[i], right[i]);
                    }
                },
                parameters);
    }

    @Override
    public List<String> declaredNames() {
        try {
            return Sql.list(
                    connection, "SELECT DISTINCT name FROM declared_trait ORDER BY name", row -> row.getString(1));
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    private void scan(String sql, Chunks.Each each, Object... parameters) {
        try {
            Chunks.scan(connection, sql, each, parameters);
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }
}
