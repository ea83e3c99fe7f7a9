package halte.shell.print;

/** Measures texts in terminal cells, and takes out what could command the terminal. */
final class Width {

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::cells).sum();
    }

    /** Replaces control characters: a value from a source must not move the cursor or colour the screen. */
    static String tame(String text) {
        return text.codePoints().anyMatch(Width::commands)
                ? text.codePoints()
                        .map(point -> commands(point) ? '·' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            used += cells(text.codePointAt(i));
            if (used > width) {
                break;
            }
            cut.appendCodePoint(text.codePointAt(i));
        }
        return cut.append('…').toString();
    }

    private static boolean commands(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static int cells(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    private static boolean wide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF);
    }
}
