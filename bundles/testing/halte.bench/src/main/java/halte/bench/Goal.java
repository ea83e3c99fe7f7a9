package halte.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure, where it stands in what a job prints, and what it should be.
 *
 * @param figure what it is
 * @param pattern its first group is the number
 * @param unit the number's unit, may be empty
 * @param bound the target; NaN when the figure is only reported
 * @param atMost whether the target is an upper bound
 */
record Goal(String figure, Pattern pattern, String unit, double bound, boolean atMost) {

    private static final String NUMBER = "(-?[\\d,]+(?:\\.\\d+)?)";

    /** Makes a figure; in {@code pattern}, {@code #} stands for the number. */
    static Goal of(String figure, String pattern, String unit) {
        Pattern compiled = Pattern.compile(pattern.replace("#", NUMBER), Pattern.MULTILINE);
        return new Goal(figure, compiled, unit, Double.NaN, true);
    }

    Goal atMost(double most) {
        return new Goal(figure, pattern, unit, most, true);
    }

    Goal atLeast(double least) {
        return new Goal(figure, pattern, unit, least, false);
    }

    /**
     * Writes a row of the table.
     *
     * @param printed what the job printed
     * @param full whether the sizes were those that the target is about
     */
    String row(String printed, boolean full) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            return "| " + figure + " | not measured | " + target() + " | |";
        }
        double value = Double.parseDouble(matcher.group(1).replace(",", ""));
        return "| " + figure + " | " + text(value) + " | " + target() + " | " + (full ? verdict(value) : "") + " |";
    }

    private String target() {
        return Double.isNaN(bound) ? "" : (atMost ? "≤ " : "≥ ") + text(bound);
    }

    private String verdict(double value) {
        if (Double.isNaN(bound)) {
            return "";
        }
        if (atMost ? value <= bound : value >= bound) {
            return "met";
        }
        return String.format(Locale.ROOT, "missed: %.0f %% of it", value / bound * 100);
    }

    private String text(double value) {
        String digits = value == Math.rint(value) ? "%,.0f" : Math.abs(value) < 10 ? "%,.2f" : "%,.1f";
        return (String.format(Locale.ROOT, digits, value) + " " + unit).strip();
    }
}
