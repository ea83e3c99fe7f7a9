package halte.trait.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Over which time touches count. Touches after the moment of asking never count. */
public sealed interface Window {

    /** All time up to the moment of asking. */
    Window ALL = new All();

    /** All time up to the moment of asking. */
    record All() implements Window {}

    /**
     * A fixed period.
     *
     * @param from the first instant, or null for no lower bound
     * @param until the first instant after the period, or null for no upper bound
     */
    record Between(Instant from, Instant until) implements Window {}

    /**
     * A period that slides with the clock: touches later than the moment of asking minus {@code length}.
     *
     * @param length the length, above zero
     */
    record Last(Duration length) implements Window {

        /** Checks the length. */
        public Last {
            requirePositive(length);
        }
    }

    /**
     * All but a period that slides with the clock: touches not later than the moment of asking minus {@code length}. With {@link Last}
     * of the same length it holds every touch once. Days since something count to the moment of asking all the same.
     *
     * @param length the length, above zero
     */
    record Before(Duration length) implements Window {

        /** Checks the length. */
        public Before {
            requirePositive(length);
        }
    }

    /**
     * A period that begins with the customer's first order (including it). Customers without an order have no touches in it.
     *
     * @param length how long it lasts, or null for no end
     */
    record SinceFirstOrder(Duration length) implements Window {

        /** Checks the length. */
        public SinceFirstOrder {
            if (length != null) {
                requirePositive(length);
            }
        }
    }

    /**
     * A period that begins right after the customer's latest order: touches later than it, so without it and whatever happened at the same
     * instant. All time for customers without an order.
     */
    record SinceLastOrder() implements Window {}

    private static void requirePositive(Duration length) {
        Objects.requireNonNull(length, "length");
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException("a window needs a length above zero");
        }
    }

    /** Makes a sliding window of whole days of 24 hours. */
    static Window lastDays(int days) {
        return new Last(Duration.ofDays(days));
    }
}
