package halte.segmentation.engagement;

import halte.model.Text;

/** Puts single values into words. */
final class Words {

    static final Text NO_BAND = new Text("no bands", "geen klassen");
    static final Text TOO_SHORT = new Text(
            "too short a history for a trend: it takes 60 days and 5 touches after the first order",
            "te korte geschiedenis voor een verloop: daarvoor zijn 60 dagen en 5 contacten na de eerste bestelling nodig");

    private Words() {}

    /** Says a value and what it is held against. */
    static Text with(double value, String en, String nl, Text against) {
        Text number = number(value);
        return new Text(en + number.en() + " (" + against.en() + ")", nl + number.nl() + " (" + against.nl() + ")");
    }

    static Text limit(String en, String nl, double limit) {
        return new Text(en + Text.number(limit).en(), nl + Text.number(limit).nl());
    }

    static Text silent(double quiet, double expected, boolean own) {
        Text limit = Text.number(expected);
        return with(
                quiet,
                "days quiet: ",
                "dagen stil: ",
                own
                        ? new Text(
                                "his rhythm lets expect at most " + limit.en(),
                                "zijn ritme doet hoogstens " + limit.nl() + " verwachten")
                        : new Text(
                                "others are quiet for at most " + limit.en(),
                                "anderen zijn hoogstens " + limit.nl() + " stil"));
    }

    static Text changing(double change, double errors) {
        Text surely = Text.number(errors);
        return with(
                100 * change,
                "change in touches per 30 days, in %: ",
                "verandering in contacten per 30 dagen, in %: ",
                new Text(surely.en() + " standard errors", surely.nl() + " standaardfouten"));
    }

    static Text risk(RiskTable table, double touches) {
        Text usual = percent(table.all());
        Text own = percent(table.of(touches));
        return with(
                touches,
                "touches in the first " + table.age() + " days: ",
                "contacten in de eerste " + table.age() + " dagen: ",
                new Text(
                        own.en() + " of those with about as many gave up, of all " + usual.en(),
                        own.nl() + " van wie er ongeveer zoveel had haakte af, van allen " + usual.nl()));
    }

    static Text percent(Share share) {
        Text number = Text.number(Math.rint(1000 * share.value()) / 10);
        return new Text(number.en() + " %", number.nl() + " %");
    }

    static Text number(double value) {
        return Double.isNaN(value) ? new Text("not known", "niet bekend") : Text.number(value);
    }
}
