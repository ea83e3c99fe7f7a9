package halte.shell.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void textsStandLeftAndNumbersRight() {
        Table table = new Table().left("name").right("n").row("a", "1").row("long name", "1,000");
        assertEquals(List.of("name           n", "a              1", "long name  1,000"), table.lines(0));
    }

    @Test
    void theWidestTextIsCutToTheTerminalAndNumbersNever() {
        Table table =
                new Table().left("name", "text").right("n").row("short", "a rather long text here", "123,456,789");
        assertEquals("short  a rather …  123,456,789", table.lines(30).get(1).strip());
        assertTrue(table.lines(30).get(1).endsWith("123,456,789"));
        assertTrue(table.lines(0).get(1).contains("a rather long text here"));
    }

    @Test
    void linesFitTheTerminalWheneverTheNumbersAllowIt() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Table table = new Table().left("a", "b").right("n");
            for (int row = 0; row < 5; row++) {
                table.row("x".repeat(random.nextInt(90)), "日".repeat(random.nextInt(50)), random.nextInt(1000));
            }
            int width = 30 + random.nextInt(90);
            table.lines(width).forEach(line -> assertTrue(Width.of(line) <= width, line));
        }
    }

    @Test
    void wideAndCombiningCharactersAreMeasuredInCells() {
        assertEquals(4, Width.of("日本"));
        assertEquals(1, Width.of("e\u0301"));
        assertEquals("日…", Width.cut("日本語", 4));
        assertEquals("abc", Width.cut("abc", 3));
    }

    @Test
    void valuesCannotCommandTheTerminal() {
        Table table = new Table().left("v").row("a\u001b[2Jb\r\nc\u202Ed\u0085");
        assertEquals("a·[2Jb··c·d·", table.lines(0).get(1));
    }

    @Test
    void aRowOfAnotherLengthIsAMistakeInTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> new Table().left("a").row("1", "2"));
    }
}
