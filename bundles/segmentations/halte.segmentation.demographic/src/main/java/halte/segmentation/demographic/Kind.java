package halte.segmentation.demographic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the values of a trait become groups. */
enum Kind {
    /** A year, or a date that begins with it; grouped by age in years. */
    BIRTH_YEAR,
    /** Years. */
    AGE,
    /** Any number. */
    NUMBER,
    /** A text. */
    CATEGORY;

    static final double OLDEST = 120;

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean years() {
        return this == BIRTH_YEAR || this == AGE;
    }

    /** Tells whether a number can be one of these at all. */
    boolean possible(double value) {
        return years() ? value >= 0 && value <= OLDEST : Double.isFinite(value);
    }
}
