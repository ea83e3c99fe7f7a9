package halte.connector.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.testkit.connector.RecordedRead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvCursorTest {

    @TempDir
    Path folder;

    private Csv file(String text) {
        return Csv.at(Csv.write(folder, "a.csv", text));
    }

    private static List<Object> firsts(RecordedRead read) {
        return read.records().stream().map(given -> given.values().get(0)).toList();
    }

    @Test
    void fileThatGrewGoesOn() {
        String cursor = Csv.lastCursor(file("id\n1\n2\n").read());
        RecordedRead more = file("id\n1\n2\n3\n4\n").read(cursor);
        assertEquals(List.of("3", "4"), firsts(more));
        assertEquals(4, more.records().get(0).position());
    }

    @Test
    void fileThatGrewAfterALineWithoutEndGoesOnToo() {
        String cursor = Csv.lastCursor(file("id\n1\n2").read());
        assertEquals(List.of("3"), firsts(file("id\n1\n2\n3").read(cursor)));
    }

    @Test
    void fileReplacedByAnotherStartsOver() {
        String cursor = Csv.lastCursor(file("id\n1\n2\n").read());
        assertEquals(List.of("7", "8", "9"), firsts(file("id\n7\n8\n9\n").read(cursor)));
        assertEquals(List.of("1"), firsts(file("id\n1\n").read(cursor)));
    }

    @Test
    void unchangedFileGivesNothingMore() {
        Csv csv = file("id\n1\n2\n");
        assertEquals(List.of(), firsts(csv.read(Csv.lastCursor(csv.read()))));
    }

    @Test
    void newFilesAreFoundWhateverTheirNames() throws Exception {
        Csv.write(folder, "b.csv", "id\n1\n");
        Csv.write(folder, "c.csv", "id\n2\n");
        String cursor = Csv.lastCursor(Csv.at(folder).read());
        Csv.write(folder, "a.csv", "id\n3\n");
        Csv.write(folder, "d.csv", "id\n4\n");
        Files.delete(folder.resolve("b.csv"));
        RecordedRead more = Csv.at(folder).read(cursor);
        assertEquals(List.of("3", "4"), firsts(more));
        assertEquals(List.of(), firsts(Csv.at(folder).read(Csv.lastCursor(more))));
    }

    @Test
    void finishedFileThatChangedIsReadAgain() {
        Csv.write(folder, "a.csv", "id\n1\n");
        Csv.write(folder, "b.csv", "id\n2\n");
        String cursor = Csv.lastCursor(Csv.at(folder).read());
        Csv.write(folder, "a.csv", "id\n1\n9\n");
        assertEquals(List.of("1", "9"), firsts(Csv.at(folder).read(cursor)));
    }

    @Test
    void strangeCursorIsRefused() {
        Csv csv = file("id\n1\n");
        assertThrows(HalteException.class, () -> csv.read("something else"));
        assertThrows(HalteException.class, () -> csv.read("csv1 a.csv x y z"));
    }
}
