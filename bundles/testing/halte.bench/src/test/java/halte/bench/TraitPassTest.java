package halte.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TraitPassTest {

    @Test
    void engineAndDuckDbAgreeOnEveryValue() throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(0, new TraitPass(Options.parse("--quick"), out).run());
        String report = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(report.contains("duckdb at its best / engine"), report);
    }

    @Test
    void anOptionThatIsNotUnderstoodIsNamed() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Options.parse("--touches=many"));
        assertTrue(thrown.getMessage().contains("--touches=many"));
    }
}
