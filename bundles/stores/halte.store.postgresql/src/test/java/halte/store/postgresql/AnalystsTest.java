package halte.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.store.api.Batch;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What analysts see: as documented, and the same as in DuckDB. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystsTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");
    private static final Pattern TABLE = Pattern.compile("^### `(\\w+)`$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| ([A-Z0-9(),]+) \\|.*$");
    private static final Pattern MORE = Pattern.compile("^\\| `(\\w+)\\.(\\w+)` \\| ([A-Z0-9(),]+) \\|.*$");

    @TempDir
    Path folder;

    private final Databases databases;
    private PostgresStore store;

    AnalystsTest(PostgresServer server) {
        databases = new Databases(server);
    }

    @BeforeEach
    void open() {
        store = PostgresStore.open(databases.of(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> ask(String sql) {
        return Answer.of(store, sql);
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
            Matcher more = MORE.matcher(line);
            if (heading.matches()) {
                table = heading.group(1);
            } else if (column.matches()) {
                documented.add(table + " " + column.group(1) + " " + here(column.group(2)));
            } else if (more.matches()) {
                documented.add(more.group(1) + " " + more.group(2) + " " + here(more.group(3)));
            }
        }
        List<String> present = ask("""
                SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'halte'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0""");
        assertEquals(String.join("\n", new TreeSet<>(present)), String.join("\n", documented));
    }

    private static String here(String type) {
        return switch (type) {
            case "VARCHAR" -> "text";
            case "TINYINT" -> "smallint";
            case "DOUBLE" -> "double precision";
            case "TIMESTAMP" -> "timestamp without time zone";
            default -> type.toLowerCase(java.util.Locale.ROOT).replace("decimal", "numeric");
        };
    }

    private static TouchBuilder touch(String id, String type, String who, String amount) {
        return Touch.of("shop", id, type, DAY)
                .identifier("email", who)
                .amount(new Money(new BigDecimal(amount), "EUR"));
    }

    private void append(TouchBuilder... touches) {
        store.touches()
                .append(Batch.of(
                        "shop",
                        List.of(touches).stream().map(TouchBuilder::build).toList()));
    }

    @Test
    void ordersAreNetOfTheRefundsThatNameThem() {
        append(
                touch("1", "order", "a", "100"),
                touch("2", "order", "a", "50.5"),
                touch("r1", "refund", "a", "-30").order("1"),
                touch("r2", "refund", "a", "-0.25").order("1"),
                touch("r3", "refund", "a", "-7").order("99"),
                touch("r4", "refund", "b", "-5").order("2"),
                touch("r5", "refund", "a", "-1"));
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
        append(touch("1", "order", "a", "-0.00004")
                .channel("web")
                .line(new ProductLine("p", "Tent", null, BigDecimal.ONE, BigDecimal.TEN))
                .property("device", "phone"));
        assertEquals(
                List.of("2024-05-17T10:00 12 web null 0.0000 1"),
                ask("SELECT occurred_at, local_hour, channel, campaign, amount, customer FROM touches"));
        assertEquals(List.of("1 1 1"), ask("SELECT customer, identifiers, touches FROM customers"));
        assertEquals(List.of("p Tent null 1.0000"), ask("SELECT product, name, category, quantity FROM order_lines"));
        assertEquals(List.of("1 device phone"), ask("SELECT * FROM touch_properties"));
        assertEquals(List.of("true"), ask("SELECT occurred_at < now() FROM touches"));
        assertEquals(List.of("UTC"), ask("SELECT current_setting('TimeZone')"));
    }

    @Test
    void anAmountBeyondAllBoundsIsRefusedAndTheStoreGoesOn() {
        HalteException refused =
                assertThrows(HalteException.class, () -> append(touch("1", "order", "a", "100000000000000")));
        assertEquals("STORE_FAILED", refused.failure().code());
        append(touch("2", "order", "b", "99999999999999.9999"));
        assertEquals(List.of("99999999999999.9999"), ask("SELECT amount FROM touches"));
        assertEquals(List.of("1 b"), ask("SELECT number, value FROM identifiers"));
    }

    @Test
    void charactersThatPostgresqlCannotHoldAreReplacedAndFoundAgain() {
        TouchBuilder odd = touch("a\0b", "order", "x\0\uD800y", "1").property("n\0", "\0");
        append(odd);
        append(odd);
        assertEquals(List.of("a\uFFFDb x\uFFFD\uFFFDy"), ask("SELECT id, value FROM touches, identifiers"));
        assertEquals(1, store.identities().numbers("x\0\uD800y").size());
        assertTrue(store.identities()
                .number(new halte.model.Identifier("email", "x\0\uD800y"))
                .isPresent());
    }

    @Test
    void aHundredThousandMembershipsAreReplaced() {
        long[] customers = LongStream.rangeClosed(1, 100_000).toArray();
        int[] segments = new int[customers.length];
        List<String> names = List.of("a", "b");
        store.memberships().replace("s", 1, DAY.toInstant(), customers, segments, names);
        segments[7] = 1;
        assertEquals(
                new halte.store.api.MembershipStore.Changed(1, 1, 100_000),
                store.memberships().replace("s", 2, DAY.toInstant().plusSeconds(1), customers, segments, names));
        assertEquals(List.of("100001"), ask("SELECT count(*) FROM memberships"));
    }
}
