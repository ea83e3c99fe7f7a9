package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": {"en": "x"}}                        | 'title' needs 'nl' (line 1
            {"title": "x"}                                | 'title' must be an object {"en": ..., "nl": ...} (line 1
            {"id": {"x": 1}}                              | 'id' must be a text (line 1
            {"parameters": "x"}                           | 'parameters' must be an object {...} (line 1
            {"version": "x"}                              | 'version' must be a number (line 1
            {"oops": 1}                                   | 'oops' is not known here; known are [
            [1]                                           | it must be an object {...} (line 1
            {} {}                                         | something follows after its end (line 1
            {"id": "x"                                    | it ends too early
            {"id" "x"}                                    | was expecting a colon to separate field name and value
            {"id": "x", "id": "y"}                        | Duplicate field 'id'
            """)
    void mistakesAreNamedInTheWordsOfTheFile(String json, String said) throws IOException {
        Files.writeString(data.resolve("wrong.json"), json);
        Answer answer = rig.run("segments", "define", "wrong.json");
        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains(said), answer::err);
        assertFalse(answer.err().contains("halte."), answer::err);
        assertFalse(answer.err().contains("java."), answer::err);
    }

    @Test
    void whatAnEditorPutsBeforeATextIsNoneOfIt() throws IOException {
        Files.writeString(
                data.resolve("marked.json"),
                "\uFEFF{\"id\": \"x\", \"title\": {\"en\": \"X\", \"nl\": \"X\"}, \"strategy\": \"rfm\"}");
        Answer answer = rig.run("segments", "define", "marked.json");
        assertEquals(0, answer.exit(), answer::err);
    }
}
