package halte.store.duckdb;

import halte.model.Actor;
import halte.model.Decimals;
import halte.model.Failure;
import java.math.BigDecimal;

/** Turns decimals into what the tables hold, as far as analysts can see them. */
final class Fixed {

    /** DECIMAL(18, 4), the type that analysts see, ends here. */
    private static final long LARGEST = 999_999_999_999_999_999L;

    private Fixed() {}

    /** Returns ten-thousandths, or {@link Decimals#MISSING} for null. */
    static long of(BigDecimal value) {
        if (value == null) {
            return Decimals.MISSING;
        }
        long fixed = value.precision() - value.scale() > 14 ? Long.MAX_VALUE : Decimals.toFixed(value);
        if (Math.abs(fixed) > LARGEST) {
            throw new Failure(
                            "STORE_FAILED",
                            Actor.USER,
                            "A touch holds a number beyond 99,999,999,999,999; nothing of this step was stored.",
                            "Correct the number at its source or leave the record out.")
                    .asException();
        }
        return fixed;
    }
}
