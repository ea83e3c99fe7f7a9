package halte.connector.csv;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds where records begin and end, with bounded memory whatever the text holds. A record that is too long, or whose quotes are
 * broken, is told and passed over; the next record is read as usual. The rules of quoting are those of RFC 4180; lines end with LF,
 * CR LF or CR.
 */
final class Records {

    /** What was found. */
    enum Kind {
        DATA,
        BLANK,
        TOO_LONG,
        BROKEN_QUOTE,
        END
    }

    /** How much of a record that cannot be used is kept to show to people. */
    static final int SHOWN = 1000;

    private static final int FIELD = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int CLOSED = 3;
    private static final int COMMENT = 4;

    private final CsvText text;
    private final CsvFormat format;
    /** What lies above this means nothing within a field, whatever the format. */
    private final char highestSign;

    private char[] buffer = new char[1 << 16];
    private int limit;
    private int start;
    private int end;
    private int next;
    private int scan;
    private int state;
    private int extraLines;
    private boolean broken;
    private boolean afterReturn;
    private long line;
    private long nextLine = 1;
    private long count;
    private long hash;

    Records(CsvText text, CsvFormat format) {
        this.text = text;
        this.format = format;
        this.highestSign = (char) Math.max(Math.max(format.delimiter(), format.quote()), '\r');
    }

    /** Returns the line on which the present record begins, from 1 on. */
    long line() {
        return line;
    }

    /** Returns the line after the present record. */
    long nextLine() {
        return nextLine;
    }

    /** Returns how many records, of any kind, were found. */
    long count() {
        return count;
    }

    /** Returns a number that depends on all characters up to the end of the present record, save line ends. */
    long hash() {
        return hash;
    }

    char[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns the beginning of the present record as it stands in the file. */
    String raw() {
        return new String(buffer, start, Math.min(end - start, SHOWN));
    }

    /** Goes to the next record. */
    Kind next() throws IOException {
        begin();
        while (!scanned()) {
            if (scan - start > format.maxRecordLength()) {
                return state == QUOTED && endFirstLine() ? found(Kind.BROKEN_QUOTE) : skipRest();
            }
            if (!fill()) {
                return atEnd();
            }
        }
        close(scan - 1, scan);
        return found(kind());
    }

    private void begin() throws IOException {
        if (afterReturn && (next < limit || fillAtStart()) && buffer[next] == '\n') {
            next++;
        }
        afterReturn = false;
        start = next;
        scan = next;
        line = nextLine;
        state = FIELD;
        extraLines = 0;
        broken = false;
    }

    private boolean fillAtStart() throws IOException {
        start = next;
        scan = next;
        boolean more = fill();
        next = start;
        return more;
    }

    /** Scans what the buffer holds; true when a line end outside quotes was passed. */
    private boolean scanned() {
        char[] chars = buffer;
        int stop = limit;
        int at = scan;
        while (at < stop) {
            char c = chars[at++];
            if (c > highestSign && (state == PLAIN || state == QUOTED)) {
                continue;
            }
            if ((c == '\n' || c == '\r') && state != QUOTED) {
                afterReturn = c == '\r';
                scan = at;
                return true;
            }
            step(c, at - 1);
        }
        scan = at;
        return false;
    }

    private void step(char c, int at) {
        if (state == QUOTED) {
            state = c == format.quote() ? CLOSED : QUOTED;
            extraLines += c == '\n' ? 1 : 0;
        } else if (state != COMMENT) {
            outside(c, at);
        }
    }

    private void outside(char c, int at) {
        if (c == format.delimiter()) {
            state = FIELD;
        } else if (c == format.quote() && c != 0) {
            state = state == PLAIN ? PLAIN : QUOTED;
        } else if (state == FIELD) {
            state = at == start && c == format.comment() && c != 0 ? COMMENT : PLAIN;
        } else if (state == CLOSED) {
            broken = true;
            state = PLAIN;
        }
    }

    private Kind kind() {
        if (end - start > format.maxRecordLength()) {
            return Kind.TOO_LONG;
        }
        if (end == start || state == COMMENT) {
            return Kind.BLANK;
        }
        return broken ? Kind.BROKEN_QUOTE : Kind.DATA;
    }

    private Kind atEnd() {
        if (start == limit) {
            end = start;
            return Kind.END;
        }
        if (state == QUOTED && endFirstLine()) {
            return found(Kind.BROKEN_QUOTE);
        }
        broken |= state == QUOTED;
        close(limit, limit);
        return found(kind());
    }

    /** A quote that never closes spoils one line only: reading goes on after it. */
    private boolean endFirstLine() {
        int at = start;
        while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        if (at == limit) {
            return false;
        }
        afterReturn = buffer[at] == '\r';
        extraLines = 0;
        close(at, at + 1);
        return true;
    }

    private Kind skipRest() throws IOException {
        int kept = start + SHOWN;
        do {
            limit = kept;
            scan = kept;
            if (!fill()) {
                close(start + SHOWN, limit);
                return found(Kind.TOO_LONG);
            }
            kept = start + SHOWN;
        } while (!lineEndFound());
        return found(Kind.TOO_LONG);
    }

    private boolean lineEndFound() {
        for (int at = start + SHOWN; at < limit; at++) {
            if (buffer[at] == '\n' || buffer[at] == '\r') {
                afterReturn = buffer[at] == '\r';
                close(start + SHOWN, at + 1);
                return true;
            }
        }
        return false;
    }

    private void close(int contentEnd, int nextStart) {
        end = contentEnd;
        next = nextStart;
        nextLine = line + extraLines + 1;
    }

    private Kind found(Kind kind) {
        count++;
        long h = hash;
        for (int i = start; i < end; i++) {
            h = h * 31 + buffer[i];
        }
        hash = (h ^ (h >>> 29)) * 0x9e3779b97f4a7c15L + 1;
        return kind;
    }

    private boolean fill() throws IOException {
        if (start > 0 && limit > buffer.length / 2) {
            shift();
        }
        if (limit >= buffer.length - 1) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int got = text.read(buffer, limit, buffer.length - limit);
        limit += Math.max(got, 0);
        return got > 0;
    }

    private void shift() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        scan -= start;
        end -= start;
        next -= start;
        start = 0;
    }
}
