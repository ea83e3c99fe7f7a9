package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.Decimals;
import halte.model.HalteException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder, Settings.DEFAULT);
        database.write(connection -> {
            Sql.run(connection, "CREATE TABLE target (n BIGINT, i INTEGER, t VARCHAR, f BOOLEAN)");
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> insert(Staged rows) {
        database.write(connection -> {
            database.staging().insert(connection, "target FROM staged(?)", rows);
            return null;
        });
        return database.read(connection -> Sql.list(
                connection,
                "SELECT n || ' ' || i || ' ' || coalesce(t, '-') || ' ' || f FROM target",
                row -> row.getString(1)));
    }

    private static Staged rows(int count, boolean alike) {
        Staged rows = new Staged();
        LongColumn n = rows.with("n", new LongColumn());
        IntColumn i = rows.with("i", new IntColumn());
        TextColumn t = rows.with("t", new TextColumn());
        FlagColumn f = rows.with("f", new FlagColumn());
        for (int row = 0; row < count; row++) {
            n.add(alike ? 5 : row);
            i.add(alike ? -3 : -row);
            t.add(alike || row % 3 == 0 ? null : "täxt, long enough for the heap " + row);
            f.add(!alike && row % 2 == 0);
            rows.endRow();
        }
        return rows;
    }

    @Test
    void rowsArriveInTheirOrderOverManyChunks() {
        List<String> found = insert(rows(10_000, false));
        assertEquals(10_000, found.size());
        for (int row = 0; row < found.size(); row++) {
            String text = row % 3 == 0 ? "-" : "täxt, long enough for the heap " + row;
            assertEquals(row + " " + -row + " " + text + " " + (row % 2 == 0), found.get(row));
        }
    }

    @Test
    void columnsOfOneValueArriveInEveryRow() {
        List<String> found = insert(rows(5_000, true));
        assertEquals(5_000, found.size());
        assertEquals(List.of("5 -3 - false"), found.stream().distinct().toList());
    }

    @Test
    void aNumberThatIsMissingBecomesNull() {
        Staged rows = new Staged();
        LongColumn n = rows.with("n", new LongColumn());
        IntColumn i = rows.with("i", new IntColumn());
        rows.with("t", new TextColumn()).add(null).add("");
        rows.with("f", new FlagColumn()).add(true).add(true);
        n.add(Decimals.MISSING).add(7);
        i.add(0).add(0);
        rows.endRow();
        rows.endRow();
        insert(rows);
        assertEquals(
                List.of("null/null", "7/"),
                database.read(connection -> Sql.list(
                        connection, "SELECT n, t FROM target", row -> row.getString(1) + "/" + row.getString(2))));
    }

    @Test
    void noRowsChangeNothing() {
        assertEquals(List.of(), insert(new Staged()));
    }

    @Test
    void analystsFindNoRowsThere() {
        assertThrows(
                HalteException.class,
                () -> database.read(connection -> Sql.number(connection, "SELECT count(*) FROM staged(1)")));
    }
}
