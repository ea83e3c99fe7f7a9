package halte.shell.command;

import java.math.BigDecimal;

/** Cells of RFC 4180 for people who open them in a spreadsheet: a text never becomes a formula there. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** Writes a text; one that a spreadsheet would compute gets an apostrophe in front. */
    static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Writes a number the same in all languages; nothing when it is none. */
    static String number(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "";
    }
}
