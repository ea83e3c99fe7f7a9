package halte.segmentation.propensity;

import halte.model.Text;
import java.util.function.DoubleFunction;

/** Puts numbers into words. */
final class Words {

    private Words() {}

    static Text days(double days) {
        double rounded = days < 10 ? Math.rint(10 * days) / 10 : Math.rint(days);
        Text number = Text.number(rounded);
        return rounded == 1 ? new Text("1 day", "1 dag") : new Text(number.en() + " days", number.nl() + " dagen");
    }

    static Text percent(double share) {
        double percent = 100 * share;
        Text number = Text.number(percent < 10 ? Math.rint(10 * percent) / 10 : Math.rint(percent));
        return new Text(number.en() + " %", number.nl() + " %");
    }

    static Text number(double value) {
        return Text.number(Math.rint(100 * value) / 100);
    }

    /** Names a value, and says so when there is none. */
    static DoubleFunction<Text> named(Text name, String unit) {
        String behind = unit == null ? "" : " " + unit;
        return value -> {
            if (Double.isNaN(value)) {
                return new Text(name.en() + ": not known", name.nl() + ": niet bekend");
            }
            Text number = Text.number(value);
            return new Text(name.en() + ": " + number.en() + behind, name.nl() + ": " + number.nl() + behind);
        };
    }

    /** Puts a value between two halves of a sentence, or says another sentence when there is none. */
    static DoubleFunction<Text> sentence(Text before, Text after, Text missing, DoubleFunction<Text> number) {
        return value -> {
            if (Double.isNaN(value)) {
                return missing;
            }
            Text written = number.apply(value);
            return new Text(before.en() + written.en() + after.en(), before.nl() + written.nl() + after.nl());
        };
    }
}
