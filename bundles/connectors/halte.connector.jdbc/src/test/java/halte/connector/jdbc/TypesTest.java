package halte.connector.jdbc;

import static halte.connector.jdbc.TestDatabase.column;
import static halte.connector.jdbc.TestDatabase.lastCursor;
import static halte.connector.jdbc.TestDatabase.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.connector.api.Connector;
import halte.connector.api.StreamDescriptor;
import halte.testkit.connector.RecordedRead;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class TypesTest {

    private final TestDatabase database;

    TypesTest(PostgresServer server) {
        database = new TestDatabase(server);
    }

    private List<Object> one(String expressions) {
        Connector connector =
                database.jdbc().queries("one = SELECT " + expressions).connector();
        return read(connector, "one", null).records().get(0).values();
    }

    @Test
    void numbersStayExact() {
        assertEquals(
                List.of(1, 32767, 9223372036854775807L, new BigDecimal("12345678901234567890.123456789"), 0.1f, 0.1d),
                one("1::int, 32767::smallint, 9223372036854775807::bigint, 12345678901234567890.123456789::numeric,"
                                + " 0.1::real r, 0.1::double precision d")
                        .stream()
                        .map(value -> value instanceof Short small ? (Object) small.intValue() : value)
                        .toList());
    }

    @Test
    void whatIsNoFiniteNumberOrDateComesAsText() {
        assertEquals(
                List.of("NaN", "NaN", "Infinity", "infinity", "-infinity", "infinity"),
                one(
                        "'NaN'::numeric a, 'NaN'::float8 b, 'infinity'::float4 c, 'infinity'::timestamptz d, '-infinity'::timestamp e,"
                                + " 'infinity'::date f"));
    }

    @Test
    void timesKeepWhatTheySay() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertEquals(
                    List.of(
                            OffsetDateTime.of(2026, 3, 29, 1, 30, 0, 123456000, ZoneOffset.UTC),
                            LocalDateTime.of(2026, 3, 29, 2, 30),
                            LocalDateTime.of(2026, 3, 8, 2, 30),
                            LocalDate.of(1582, 10, 10),
                            LocalTime.of(23, 59, 59)),
                    one("timestamptz '2026-03-29 03:30:00.123456+02' a, timestamp '2026-03-29 02:30:00' b,"
                            + " timestamp '2026-03-08 02:30' c, date '1582-10-10' d, time '23:59:59' e"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void everythingElseIsTheTextThatTheDatabaseShows() {
        assertEquals(
                List.of(
                        "{\"a\": 1}",
                        "{1,2}",
                        "{x,\"y z\"}",
                        "3ae1a5c2-0b0f-4b5c-8d1e-0123456789ab",
                        "1 day 02:00:00",
                        "10.0.0.1",
                        "(1,2)",
                        "10110",
                        "<a>b</a>",
                        "[1,5)"),
                one("'{\"a\": 1}'::jsonb a, array[1,2] b, array['x','y z'] c,"
                        + " '3ae1a5c2-0b0f-4b5c-8d1e-0123456789ab'::uuid d, interval '26 hours' - interval '24 hours' + interval '1 day' e,"
                        + " inet '10.0.0.1' f, row(1,2) g, bit '10110' h, xml '<a>b</a>' i, int4range(1,5) j"));
    }

    @Test
    void nothingStaysNothing() {
        List<Object> nothing = new ArrayList<>(Arrays.asList(new Object[10]));
        assertEquals(
                nothing,
                one(
                        "null::int a, null::numeric b, null::text c, null::bool d, null::timestamptz e, null::timestamp f, null::date g,"
                                + " null::jsonb h, null::int[] i, null::uuid j"));
        assertEquals(List.of("", true, false), one("''::text a, true b, false c"));
    }

    @Test
    void bytesAreLeftOut() {
        database.run("CREATE TABLE pictures (id int PRIMARY KEY, picture bytea, title text)");
        StreamDescriptor pictures = database.jdbc().connector().discover().get(0);
        assertEquals(
                List.of("id", "title"),
                pictures.fields().stream().map(StreamDescriptor.Field::name).toList());
    }

    @Test
    void discoverNamesTheTypes() {
        database.run("CREATE TYPE mood AS ENUM ('glad', 'sad')", "CREATE DOMAIN nr AS bigint");
        database.run(
                "CREATE TABLE things (a int, b numeric(8), c numeric(8,2), d numeric, e real, f bool, g date, h timestamp,"
                        + " i timestamptz, j text, k jsonb, l mood, m nr, n money, o time, p timetz, q uuid, r varchar(3))");
        assertEquals(
                List.of(
                        "whole",
                        "whole",
                        "decimal",
                        "decimal",
                        "decimal",
                        "boolean",
                        "date",
                        "date-time",
                        "date-time",
                        "text",
                        "text",
                        "text",
                        "whole",
                        "text",
                        "text",
                        "text",
                        "text",
                        "text"),
                database.jdbc().connector().discover().get(0).fields().stream()
                        .map(StreamDescriptor.Field::type)
                        .toList());
        database.run("INSERT INTO things (l, m, n, p) VALUES ('glad', 7, 12.5, '10:00+02')");
        RecordedRead read = read(database.jdbc().connector(), "things", null);
        assertEquals(
                List.of("glad", 7L, "$12.50", "10:00:00+02"),
                List.of(
                        column(read, "l").get(0),
                        column(read, "m").get(0),
                        column(read, "n").get(0),
                        column(read, "p").get(0)));
    }

    @Test
    void readsGoOnFromEveryKindOfColumnThatHasAnOrder() {
        for (String type : List.of(
                "int", "bigint", "numeric", "date", "timestamp", "timestamptz", "text", "varchar", "uuid", "char(8)")) {
            String value =
                    switch (type) {
                        case "int", "bigint" -> "n";
                        case "numeric" -> "n + 0.000001";
                        case "date" -> "date '2026-01-01' + n";
                        case "timestamp", "timestamptz" -> type + " '2026-01-01 00:00:00.000001' + n * interval '1 s'";
                        case "uuid" -> "lpad(n::text, 32, '0')::uuid";
                        default -> "'é' || lpad(n::text, 4, '0')";
                    };
            database.run(
                    "DROP TABLE IF EXISTS kinds",
                    "CREATE TABLE kinds (at " + type + ", n int)",
                    "INSERT INTO kinds SELECT " + value + ", n FROM generate_series(1, 20) n");
            Connector connector = database.jdbc().tables("kinds").cursor("at").connector();
            String cursor = lastCursor(read(connector, "kinds", null));
            assertEquals(List.of(20), column(read(connector, "kinds", cursor), "n"), type);
        }
    }
}
