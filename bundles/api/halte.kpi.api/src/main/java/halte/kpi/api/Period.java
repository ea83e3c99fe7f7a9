package halte.kpi.api;

/**
 * A period of time.
 *
 * @param from the first millisecond since 1970-01-01T00:00Z that belongs to it
 * @param until the first millisecond after it
 */
public record Period(long from, long until) {

    /** Tells whether an instant (milliseconds since 1970-01-01T00:00Z) lies within. */
    public boolean contains(long instant) {
        return instant >= from && instant < until;
    }
}
