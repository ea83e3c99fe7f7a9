package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.model.Money;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.store.api.Batch;
import halte.store.api.RowSink;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts see: as documented, net of refunds, and nothing beyond the store. */
class AnalystsTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");
    private static final Pattern TABLE = Pattern.compile("^### `(\\w+)`$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| ([A-Z0-9(),]+) \\|.*$");

    @TempDir
    Path folder;

    private DuckStore store;

    @BeforeEach
    void open() {
        open(Duration.ofMinutes(5));
    }

    private void open(Duration queryTime) {
        store = DuckStore.open(folder, new Settings("500MB", 2, queryTime));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> ask(String sql) {
        List<String> rows = new ArrayList<>();
        store.query(sql, 10_000, new RowSink() {
            @Override
            public void columns(List<String> names) {
                rows.clear();
            }

            @Override
            public void row(Object[] values) {
                StringBuilder row = new StringBuilder();
                for (Object value : values) {
                    row.append(row.isEmpty() ? "" : " ").append(value);
                }
                rows.add(row.toString());
            }
        });
        return rows;
    }

    private String refusal(String sql) {
        return assertThrows(HalteException.class, () -> ask(sql)).failure().code();
    }

    private static Path documentation() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/store.md"))) {
            here = here.getParent();
        }
        return here.resolve("docs/store.md");
    }

    @Test
    void theDocumentationNamesExactlyTheColumnsThatThereAre() throws IOException {
        TreeSet<String> documented = new TreeSet<>();
        String table = "";
        for (String line : Files.readAllLines(documentation())) {
            Matcher heading = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
            } else if (column.matches()) {
                documented.add(table + " " + column.group(1) + " " + column.group(2));
            }
        }
        List<String> present = ask("SELECT table_name, column_name, data_type FROM duckdb_columns()"
                + " WHERE NOT internal AND database_name = 'halte' ORDER BY ALL");
        assertEquals(String.join("\n", new TreeSet<>(present)), String.join("\n", documented));
    }

    private static TouchBuilder touch(String id, String type, String who, String amount) {
        return Touch.of("shop", id, type, DAY)
                .identifier("email", who)
                .amount(new Money(new BigDecimal(amount), "EUR"));
    }

    @Test
    void ordersAreNetOfTheRefundsThatNameThem() {
        store.touches()
                .append(Batch.of(
                        "shop",
                        List.of(
                                touch("1", "order", "a", "100").build(),
                                touch("2", "order", "a", "50.5").build(),
                                touch("r1", "refund", "a", "-30").order("1").build(),
                                touch("r2", "refund", "a", "-0.25").order("1").build(),
                                touch("r3", "refund", "a", "-7").order("99").build(),
                                touch("r4", "refund", "b", "-5").order("2").build(),
                                touch("r5", "refund", "a", "-1").build())));
        assertEquals(
                List.of(
                        "1 100.0000 -30.2500 69.7500 2",
                        "2 50.5000 0.0000 50.5000 0",
                        "r3 -7.0000 0.0000 -7.0000 0",
                        "r4 -5.0000 0.0000 -5.0000 0",
                        "r5 -1.0000 0.0000 -1.0000 0"),
                ask("SELECT id, amount, refunded, net_amount, refunds FROM orders_net ORDER BY number"));
        assertEquals(ask("SELECT sum(amount) FROM touches"), ask("SELECT sum(net_amount) FROM orders_net"));
    }

    @Test
    void momentsAreInUtcAndWordsReplaceCodes() {
        store.touches()
                .append(Batch.of(
                        "shop",
                        List.of(touch("1", "order", "a", "-0.00004")
                                .channel("web")
                                .build())));
        assertEquals(
                List.of("2024-05-17T10:00 12 web null 0.0000 1"),
                ask("SELECT occurred_at, local_hour, channel, campaign, amount, customer FROM touches"));
        assertEquals(List.of("1 1 1"), ask("SELECT customer, identifiers, touches FROM customers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM force_checkpoint()",
                "WITH x AS (DELETE FROM journal RETURNING *) SELECT * FROM x",
                "WITH x AS (INSERT INTO journal FROM journal RETURNING *) SELECT * FROM x",
                "ATTACH '/tmp/other.duckdb'",
                "COPY journal TO '/tmp/journal.csv'",
                "SET threads = 1",
                "PRAGMA database_list",
                "INSTALL httpfs",
                "EXPORT DATABASE '/tmp/x'"
            })
    void whatReachesBeyondTheStoreIsRefused(String sql) {
        assertEquals("SQL_REFUSED", refusal(sql));
    }

    @Test
    void aQuestionThatTakesTooLongIsStopped() {
        store.close();
        open(Duration.ofSeconds(1));
        assertEquals(
                "SQL_TOO_LONG",
                refusal("SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE hash(a.range, b.range) = 7"));
        assertEquals(List.of("1"), ask("SELECT 1"));
    }

    @Test
    void anAmountBeyondAllBoundsIsRefusedAndTheStoreGoesOn() {
        Touch huge = touch("1", "order", "a", "100000000000000").build();
        HalteException refused =
                assertThrows(HalteException.class, () -> store.touches().append(Batch.of("shop", List.of(huge))));
        assertEquals("STORE_FAILED", refused.failure().code());
        store.touches()
                .append(Batch.of(
                        "shop",
                        List.of(touch("2", "order", "b", "99999999999999.9999").build())));
        assertEquals(List.of("99999999999999.9999"), ask("SELECT amount FROM touches"));
        assertEquals(List.of("1 b"), ask("SELECT number, value FROM identifiers"));
    }

    @Test
    void manyMembershipsAreReplaced() {
        long[] customers = java.util.stream.LongStream.rangeClosed(1, 200_000).toArray();
        int[] segments = new int[customers.length];
        List<String> names = List.of("a", "b");
        store.memberships().replace("s", 1, DAY.toInstant(), customers, segments, names);
        segments[7] = 1;
        assertEquals(
                1,
                store.memberships()
                        .replace("s", 2, DAY.toInstant().plusSeconds(1), customers, segments, names)
                        .entered());
        assertEquals(List.of("200001"), ask("SELECT count(*) FROM memberships"));
    }
}
