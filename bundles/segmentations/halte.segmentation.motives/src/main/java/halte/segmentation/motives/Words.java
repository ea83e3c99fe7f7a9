package halte.segmentation.motives;

import halte.model.Interval;
import halte.model.Text;

/** Puts single values into words. */
final class Words {

    static final Text NOT_KNOWN = new Text("not known", "niet bekend");

    private Words() {}

    static Text number(double value) {
        return Double.isNaN(value) ? NOT_KNOWN : Text.number(value);
    }

    static Text percent(double share) {
        Text number = number(Math.rint(1000 * share) / 10);
        return Double.isNaN(share) ? number : new Text(number.en() + " %", number.nl() + " %");
    }

    /** Joins texts, in both languages. */
    static Text join(Text... parts) {
        StringBuilder en = new StringBuilder();
        StringBuilder nl = new StringBuilder();
        for (Text part : parts) {
            en.append(part.en());
            nl.append(part.nl());
        }
        return new Text(en.toString(), nl.toString());
    }

    /** Begins a sentence with a capital. */
    static Text sentence(Text text) {
        return new Text(capital(text.en()), capital(text.nl()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static Text interval(Interval interval) {
        return join(number(interval.low()), Text.of("–"), number(interval.high()));
    }

    /** Says an item's value as people would. */
    static Text value(Item item, double value, double touches) {
        if (Double.isNaN(value)) {
            return NOT_KNOWN;
        }
        if (!item.words().isEmpty()) {
            return value > 0 ? new Text("yes", "ja") : new Text("no", "nee");
        }
        if (item.form() == Form.VARIETY) {
            return join(percent(value), new Text(" of what is possible", " van wat mogelijk is"));
        }
        return item.countsTrials() ? join(percent(value), new Text(" of ", " van "), number(touches)) : number(value);
    }

    /** Says how strongly an item speaks for its motive. */
    static Text speaks(Item item, double score) {
        Text share = number(Math.rint(100 * score));
        if (item.scaling().kind() == Scaling.Kind.RANK) {
            return join(
                    new Text("at ", "op "), share, new Text(" of 100 among customers", " van 100 onder de klanten"));
        }
        return join(new Text("counts as ", "telt als "), share, new Text(" of 100", " van 100"));
    }
}
