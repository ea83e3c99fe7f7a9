package halte.segmentation.rules;

import halte.model.Text;

/** The three truth values of Kleene's strong logic, in ascending order: what depends on a missing value is unknown. */
enum Truth {
    FALSE(new Text("does not hold", "klopt niet")),
    UNKNOWN(new Text("cannot be decided", "is niet te zeggen")),
    TRUE(new Text("holds", "klopt"));

    private final Text verdict;

    Truth(Text verdict) {
        this.verdict = verdict;
    }

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    Text verdict() {
        return verdict;
    }
}
