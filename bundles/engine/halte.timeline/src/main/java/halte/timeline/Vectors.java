package halte.timeline;

import static halte.model.Decimals.MISSING;
import static halte.model.Decimals.ONE;
import static halte.timeline.Vector.LINE_START;

import halte.model.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The vectors that programs compute with. */
final class Vectors {

    static final long DAY_MILLIS = 86_400_000L;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,14}(\\.\\d{1,18})?");

    private Vectors() {}

    /** Returns the vectors with fixed slots. */
    static List<Vector> standard() {
        List<Vector> all = new ArrayList<>();
        for (Column column : Column.ALL) {
            all.add((frame, out) -> frame.copy(column, out));
        }
        all.add(Vectors::net);
        all.add(Vectors::lineStart);
        all.add(Vectors::seconds);
        all.add(Vectors::hours);
        all.add(Vectors::localDay);
        all.add(Vectors::lineRow);
        return all;
    }

    private static void net(Frame frame, long[] out) {
        frame.copy(Column.AMOUNT, out);
        frame.image.refunds().net(frame, out);
    }

    private static void lineStart(Frame frame, long[] out) {
        long[] lines = frame.values(Column.LINES.ordinal());
        long sum = 0;
        for (int row = 0; row < frame.rows; row++) {
            out[row] = sum;
            sum += lines[row];
        }
        out[frame.rows] = sum;
    }

    private static void seconds(Frame frame, long[] out) {
        frame.copy(Column.DURATION, out);
        for (int row = 0; row < frame.rows; row++) {
            out[row] = out[row] < 0 ? MISSING : out[row] * (ONE / 1000);
        }
    }

    private static void hours(Frame frame, long[] out) {
        frame.copy(Column.HOUR, out);
        for (int row = 0; row < frame.rows; row++) {
            out[row] *= ONE;
        }
    }

    private static void localDay(Frame frame, long[] out) {
        long[] times = frame.values(Column.TIME.ordinal());
        long[] hours = frame.values(Column.HOUR.ordinal());
        for (int row = 0; row < frame.rows; row++) {
            out[row] = localDay(times[row], hours[row]);
        }
    }

    /** Where clocks show {@code localHour} at that time is 10 hours west to 13 hours east of Greenwich. */
    static long localDay(long time, long localHour) {
        long ahead = Math.floorMod(localHour - Math.floorDiv(time, HOUR_MILLIS), 24L);
        return Math.floorDiv(time + (ahead <= 13 ? ahead : ahead - 24) * HOUR_MILLIS, DAY_MILLIS);
    }

    private static void lineRow(Frame frame, long[] out) {
        long[] starts = frame.values(LINE_START);
        for (int row = 0; row < frame.rows; row++) {
            for (int line = (int) starts[row]; line < starts[row + 1]; line++) {
                out[line] = row;
            }
        }
    }

    /** Returns the codes of a property. */
    static Vector property(String name) {
        return (frame, out) -> frame.copyProperty(name, out);
    }

    /** Returns a property as numbers: plain decimals in fixed point, all else missing. */
    static Vector number(String name, Dictionary dictionary) {
        long[] numbers = new long[dictionary.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = dictionary.texts()[i];
            numbers[i] = PLAIN_DECIMAL.matcher(text).matches() ? Decimals.toFixed(new BigDecimal(text)) : MISSING;
        }
        return (frame, out) -> {
            frame.copyProperty(name, out);
            for (int row = 0; row < frame.rows; row++) {
                out[row] = numbers[(int) out[row]];
            }
        };
    }
}
