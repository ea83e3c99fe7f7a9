package halte.segmentation.purchases;

/** Reads a diary in one pass over its text. A line that is not of the form {@code first last days thing} is left out. */
final class DiaryReader {

    private static final int DIGITS = 9;

    private final String text;
    private final Items known;
    private final int latest;
    private int at;

    /**
     * Begins.
     *
     * @param text the text; may be null
     * @param known the things that are followed
     * @param latest the last day that may be
     */
    DiaryReader(String text, Items known, int latest) {
        this.text = text == null ? "" : text;
        this.known = known;
        this.latest = latest;
    }

    Diary read() {
        Diary diary = new Diary();
        while (at < text.length()) {
            int first = number();
            int last = first < 0 ? -1 : number();
            int days = last < 0 ? -1 : number();
            if (days < 0) {
                skip();
            } else {
                int item = thing();
                if (last <= latest) {
                    diary.add(item, first, last, days);
                }
            }
        }
        return diary;
    }

    /** Goes beyond a number of at most nine digits and the space after it; returns -1 for anything else. */
    private int number() {
        int number = 0;
        int from = at;
        while (at < text.length()) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || at - from == DIGITS) {
                break;
            }
            number = 10 * number + digit;
            at++;
        }
        boolean sound = at > from && at < text.length() && text.charAt(at) == ' ';
        at += sound ? 1 : 0;
        return sound ? number : -1;
    }

    /** Goes to the next line; returns the thing that the rest of this one names. */
    private int thing() {
        int from = at;
        int hash = 0;
        while (at < text.length() && text.charAt(at) != '\n') {
            hash = 31 * hash + text.charAt(at++);
        }
        return known.find(text, from, at++, hash);
    }

    private void skip() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }
}
