package halte.connector.csv;

/** Finds out the delimiter: the one that cuts the first lines into the same number of fields, the most fields winning. */
final class Delimiters {

    private static final String CANDIDATES = ",;\t|";
    private static final int LINES = 20;

    private Delimiters() {}

    static char find(String sample, char quote) {
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            int fields = agreed(sample, candidate, quote);
            if (fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
    }

    /** Counts the delimiters of each whole line; 0 when the lines disagree much. */
    private static int agreed(String sample, char delimiter, char quote) {
        int first = -1;
        int lines = 0;
        int same = 0;
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < sample.length() && lines < LINES; at++) {
            char c = sample.charAt(at);
            quoted ^= c == quote;
            count += c == delimiter && !quoted ? 1 : 0;
            if (!quoted && (c == '\n' || at == sample.length() - 1)) {
                first = first < 0 ? count : first;
                same += count == first ? 1 : 0;
                lines++;
                count = 0;
            }
        }
        return same * 2 > lines ? Math.max(first, 0) : 0;
    }
}
