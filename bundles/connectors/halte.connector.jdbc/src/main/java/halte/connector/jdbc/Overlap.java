package halte.connector.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How far a read goes back before the place where the last one stood, for rows whose transaction ended late, and up to where a place
 * counts: a date in the future must not hide what changes until then.
 */
record Overlap(long units, Instant now) {

    private static final long DAY = 86_400;
    private static final int HOURS_EAST = 14;

    String before(Kind kind, String value) {
        return switch (kind) {
            case WHOLE, EXACT ->
                new BigDecimal(value).subtract(BigDecimal.valueOf(units)).toPlainString();
            case DATE ->
                LocalDate.parse(value).minusDays((units + DAY - 1) / DAY).toString();
            case LOCAL -> LocalDateTime.parse(value).minusSeconds(units).toString();
            case INSTANT -> OffsetDateTime.parse(value).minusSeconds(units).toString();
            default -> value;
        };
    }

    boolean hasCome(Object value) {
        if (value instanceof OffsetDateTime time) {
            return !time.toInstant().isAfter(now);
        }
        LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.ofHours(HOURS_EAST));
        if (value instanceof LocalDateTime time) {
            return !time.isAfter(latest);
        }
        return !(value instanceof LocalDate date) || !date.isAfter(latest.toLocalDate());
    }
}
