package halte.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts may ask, and what they may not. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {

    private final Databases databases;
    private final PostgresStore store;

    QuestionTest(PostgresServer server) {
        databases = new Databases(server);
        store = PostgresStore.open(databases.newDatabase());
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<String> ask(String sql) {
        return Answer.of(store, sql);
    }

    private String refusal(String sql) {
        return assertThrows(HalteException.class, () -> ask(sql), sql).failure().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT * FROM pg_ls_dir('/')",
                "SELECT pg_catalog . \"pg_read_file\" /* x /* nested */ y */ ('/etc/passwd')",
                "SELECT U&\"pg\\005fread_file\"('/etc/passwd')",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity",
                "SELECT pg_advisory_unlock_all()",
                "SELECT pg_advisory_lock(1751215220, 1937010546)",
                "SELECT pg_sleep(100)",
                "SELECT set_config('transaction_read_only', 'off', false)",
                "SELECT query_to_xml('SELECT 1', true, true, '')",
                "SELECT lo_export(1, '/tmp/x')",
                "SELECT lo_import('/etc/passwd')",
                "SELECT nextval('declared_trait_number_seq')",
                "SELECT $$it's$$, pg_sleep(1)",
                "SELECT E'it\\'s', pg_sleep(1) --'",
                "SELECT $a$ $b$ $a$; DELETE FROM journal",
                "WITH x AS (DELETE FROM journal RETURNING *) SELECT * FROM x",
                "WITH x AS (INSERT INTO journal SELECT * FROM journal RETURNING *) SELECT * FROM x",
                "SELECT * FROM touch FOR UPDATE",
                "COPY journal TO PROGRAM 'cat'",
                "SET statement_timeout = 0",
                "DO $$ BEGIN END $$",
                "EXPLAIN ANALYZE SELECT 1",
                "SELECT rolpassword FROM pg_authid",
                "/* SELECT 1 */ VACUUM"
            })
    void whatReachesBeyondTheStoreIsRefused(String sql) {
        assertEquals("SQL_REFUSED", refusal(sql));
        assertEquals(List.of("1"), ask("SELECT 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';', 'it''s' -- a comment; with all",
                "SELECT 1 AS \"a ; b\";",
                "(SELECT 1) UNION (SELECT 2)",
                "TABLE journal",
                "VALUES (1), (2)",
                "SELECT '{fn x}', '?', $x$ DROP $x$",
                "SELECT random() < 2, gen_random_uuid() IS NULL",
                "SELECT count(*) FILTER (WHERE number > 1), percentile_cont(0.5) WITHIN GROUP (ORDER BY number) FROM touch",
                "SELECT date_trunc('month', occurred_at), string_agg(id, ',') FROM touches GROUP BY 1",
                "SELECT 1.5::numeric, 1e3::float8, NULL::date, ARRAY[1,2], '{\"a\":1}'::jsonb, DATE '2024-01-01', TIME '10:00'"
            })
    void ordinaryQuestionsAreAnswered(String sql) {
        ask(sql);
    }

    @Test
    void aQuestionThatTakesTooLongIsStopped() {
        String endless =
                "SELECT count(*) FROM generate_series(1, 10000000) a, generate_series(1, 10000000) b WHERE a # b = 7";
        Settings base = databases.newDatabase();
        Settings impatient = new Settings(
                base.url(), base.user(), base.password(), base.readers(), Duration.ofSeconds(1), base.patience());
        try (PostgresStore other = PostgresStore.open(impatient)) {
            HalteException stopped = assertThrows(HalteException.class, () -> Answer.of(other, endless));
            assertEquals("SQL_TOO_LONG", stopped.failure().code());
            assertEquals(List.of("1"), Answer.of(other, "SELECT 1"));
        }
    }
}
