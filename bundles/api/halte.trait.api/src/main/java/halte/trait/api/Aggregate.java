package halte.trait.api;

/**
 * What a declared trait does with the touches that its filter and window leave over. {@link #COUNT}, {@link #DAYS_SINCE},
 * {@link #DAYS_SINCE_FIRST}, {@link #MEAN_GAP}, {@link #GAP_DEVIATION} and {@link #ACTIVE_DAYS} look at touches; with {@code field: net} only at those whose
 * net amount is above zero.
 */
public enum Aggregate {
    /** How many touches; 0 when none. */
    COUNT,
    /** Sum of the field; 0 when none. */
    SUM,
    /** Smallest value of the field ({@code time} in milliseconds since 1970-01-01T00:00Z); missing when none. */
    MIN,
    /** Largest value of the field, likewise; missing when none. */
    MAX,
    /** Arithmetic mean of the field over the touches (or lines) that have it; missing when none. */
    MEAN,
    /** Value of the field at the earliest touch that has it: a number, or a text for a text field; missing when none. */
    FIRST,
    /** Value of the field at the latest touch that has it; missing when none. */
    LAST,
    /** How many different values of a text field, or different local days for {@code time}; 0 when none. */
    DISTINCT,
    /**
     * Days (with fraction) between the latest touch and the moment of asking; with field net only touches with net above zero.
     * Missing when none.
     */
    DAYS_SINCE,
    /**
     * Days (with fraction) between the earliest touch and the moment of asking; with field net only touches with net above zero.
     * Missing when none.
     */
    DAYS_SINCE_FIRST,
    /** Mean number of days between successive touches; missing below two touches. */
    MEAN_GAP,
    /** On how many different UTC days there is a touch; 0 when none. */
    ACTIVE_DAYS,
    /**
     * Least-squares slope of the field's sum (of the number of touches without a field) over consecutive 30-day bins that end at the
     * moment of asking and begin with the earliest touch, in units per 30 days; missing below two bins.
     */
    TREND,
    /** 1 when a touch that passes the filter is followed by one that passes {@code then} within {@code within}, else 0. */
    SEQUENCE,
    /**
     * The most frequent value of a text field or of {@code hour}; of equally frequent ones that of the latest touch. Missing when
     * none.
     */
    MODE,
    /**
     * The different values of a text field, that of the latest touch first, at most {@value #LIST_SIZE}, each on a line of its own
     * ({@code \n} between them; one within a value becomes a space); missing when none.
     */
    LIST,
    /**
     * When the different values of a text field occurred at touches whose net amount is above zero, that of the latest touch first, at
     * most {@value #LIST_SIZE}, each on a line of its own: the first and the last local day in days since 1970-01-01, on how many
     * different local days, and the value, with one space between them, such as {@code 20440 20593 4 tents}. A line break within a value
     * becomes a space. Product lines with a quantity below zero, which were returned, do not count. Missing when none.
     */
    DIARY,
    /**
     * Shannon's entropy of the values of a text field or of {@code hour}, in bits, over the touches (or lines) that have one; 0 when
     * all are equal, missing when none.
     */
    ENTROPY,
    /** Sample standard deviation of the days between successive touches; missing below three touches. */
    GAP_DEVIATION,
    /**
     * 1 when the last run of a segmentation put the customer into the segment that {@code field} names, as {@code
     * segmentation/segment}; else 0. The present memberships count, whatever the moment of asking.
     */
    MEMBER,
    /** The newest value that a source declared under {@code field}; missing when none. */
    DECLARED;

    /** The most values of a {@link #LIST}. */
    public static final int LIST_SIZE = 50;
}
