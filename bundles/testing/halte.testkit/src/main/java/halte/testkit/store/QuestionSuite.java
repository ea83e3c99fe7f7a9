package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.store.api.RowSink;
import halte.testkit.store.StoreCertification.Ability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Analysts' questions: one SELECT, and nothing else. A store that answers no SQL refuses them all. */
interface QuestionSuite extends StoreSuite {

    /** Keeps an answer. */
    final class Answer implements RowSink {

        private List<String> names;
        private final List<List<Object>> rows = new ArrayList<>();

        /** Returns the names of the columns. */
        public List<String> names() {
            return names;
        }

        /** Returns the rows. */
        public List<List<Object>> rows() {
            return rows;
        }

        @Override
        public void columns(List<String> columns) {
            names = columns;
        }

        @Override
        public void row(Object[] values) {
            rows.add(Arrays.asList(values));
        }
    }

    private List<String> codes(String... codes) {
        return abilities().contains(Ability.SQL) ? List.of(codes) : List.of("SQL_UNSUPPORTED");
    }

    private String refusal(String statement) {
        return assertThrows(HalteException.class, () -> store().query(statement, 10, new Answer()), statement)
                .failure()
                .code();
    }

    @Test
    default void aSelectIsAnsweredUpToTheLimit() {
        if (!abilities().contains(Ability.SQL)) {
            assertEquals("SQL_UNSUPPORTED", refusal("SELECT 1"));
            return;
        }
        append(order("1", "a"), order("2", "b"), order("3", "a"));
        Answer all = new Answer();
        assertFalse(store().query("SELECT 1 AS one, 'x' AS name, TRUE AS yes, NULL AS nothing", 1, all));
        assertEquals(List.of("one", "name", "yes", "nothing"), all.names());
        assertEquals(Arrays.asList(1, "x", true, null), all.rows().get(0));
        Answer some = new Answer();
        assertTrue(store().query("WITH t AS (SELECT 1 UNION ALL SELECT 2) SELECT * FROM t", 1, some));
        assertEquals(1, some.rows().size());
        assertFalse(store().query("SELECT 1 WHERE FALSE", 0, new Answer()));
        assertTrue(store().query("SELECT 1", 0, new Answer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE touch",
                "SELECT 1; DROP TABLE touch",
                "SELECT 1; SELECT 2",
                "INSERT INTO journal SELECT * FROM journal",
                "UPDATE touch SET id = 'x'",
                "DELETE FROM touch",
                "CREATE TABLE x (i INTEGER)",
                "BEGIN",
                "COMMIT",
                "SELECT * INTO x FROM journal",
                ""
            })
    default void whatIsNoSingleSelectIsRefused(String statement) {
        assertTrue(codes("SQL_REFUSED", "SQL_INVALID").contains(refusal(statement)), statement);
        append(order("after", "a"));
    }

    @Test
    default void aWrongQuestionIsInvalid() {
        assertEquals(codes("SQL_INVALID"), List.of(refusal("SELEC 1")));
        assertEquals(codes("SQL_INVALID"), List.of(refusal("SELECT * FROM no_such_table")));
        assertEquals(codes("SQL_INVALID"), List.of(refusal("SELECT CAST('x' AS INTEGER)")));
    }
}
