package halte.kpi.api;

/**
 * A period of time.
 *
 * @param from the first millisecond since 1970-01-01T00:00Z that belongs to it
 * @param until the first millisecond after it
 * @param known the first millisecond that nothing is known of yet: just after the latest touch of anybody, and never in the future
 */
public record Period(long from, long until, long known) {

    /** Makes a period that is known to its end. */
    public Period(long from, long until) {
        this(from, until, until);
    }

    /** Tells whether an instant (milliseconds since 1970-01-01T00:00Z) lies within. */
    public boolean contains(long instant) {
        return instant >= from && instant < until;
    }
}
