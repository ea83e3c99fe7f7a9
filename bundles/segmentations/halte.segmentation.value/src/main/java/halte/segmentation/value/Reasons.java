package halte.segmentation.value;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** Puts a customer's habit, value and tier into words. */
final class Reasons {

    private Reasons() {}

    static Reason unknown(double orderDays) {
        Text text = orderDays <= 0
                ? new Text(
                        "No order is above zero after refunds: no value.",
                        "Geen bestelling is na terugbetalingen hoger dan nul: geen waarde.")
                : new Text(
                        "The order days are not known, for want of consent or of usable data: no value.",
                        "De besteldagen zijn niet bekend, bij gebrek aan toestemming of bruikbare gegevens: geen waarde.");
        return new Reason(null, ValueTraits.DAYS, false, text, 0);
    }

    static Reason habit(Habit habit, double since) {
        Text days = Text.number(habit.repeats() + 1);
        Text age = Text.number(habit.age());
        Text last = Text.number(Math.floor(since));
        Text text = new Text(
                "Ordered on " + days.en() + (habit.repeats() == 0 ? " day" : " days") + " in " + age.en()
                        + " days, most recently " + last.en() + " days ago.",
                "Bestelde op " + days.nl() + (habit.repeats() == 0 ? " dag" : " dagen") + " in " + age.nl()
                        + " dagen, het laatst " + last.nl() + " dagen geleden.");
        return new Reason(null, ValueTraits.DAYS, true, text, 0);
    }

    static Reason unranked() {
        Text text = new Text(
                "The data does not suffice to expect anything from that: not ranked.",
                "De gegevens laten niet toe daar iets uit af te leiden: niet ingedeeld.");
        return new Reason("not-ranked", null, true, text, 0);
    }

    static List<Reason> ranked(Habit habit, double since, Worthy worthy, Tiers tiers) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(habit(habit, since));
        reasons.add(alive(worthy, tiers));
        if (worthy.alive() >= tiers.gone()) {
            reasons.add(value(worthy));
            tier(worthy, tiers, reasons);
        }
        return reasons;
    }

    private static Reason alive(Worthy worthy, Tiers tiers) {
        boolean gone = worthy.alive() < tiers.gone();
        Text alive = percent(worthy.alive());
        Text limit = percent(tiers.gone());
        Text text = new Text(
                "Still a customer with a probability of " + alive.en() + "; probably gone is below " + limit.en() + ".",
                "Nog klant met een kans van " + alive.nl() + "; waarschijnlijk weg is onder de " + limit.nl() + ".");
        return new Reason("probably-gone", ValueTraits.LAST, gone, text, 0);
    }

    private static Text percent(double share) {
        Text number = Text.number(Math.rint(share * 1000) / 10);
        return new Text(number.en() + " %", number.nl() + " %");
    }

    private static Reason value(Worthy worthy) {
        Text purchases = Text.number(worthy.purchases());
        Text spend = Text.number(worthy.spend());
        Text value = Text.number(worthy.value());
        Text horizon = Text.number(worthy.horizon());
        Text text = new Text(
                purchases.en() + " order days of " + spend.en() + " each are expected within " + horizon.en()
                        + " days: a value of " + value.en() + ".",
                purchases.nl() + " besteldagen van elk " + spend.nl() + " verwacht binnen " + horizon.nl()
                        + " dagen: een waarde van " + value.nl() + ".");
        return new Reason(null, ValueTraits.SPEND, true, text, 0);
    }

    private static void tier(Worthy worthy, Tiers tiers, List<Reason> reasons) {
        List<Segment> segments = tiers.segments();
        int own = tiers.position(worthy.alive(), worthy.value());
        for (int tier = 0; tier <= own; tier++) {
            Segment segment = segments.get(tier);
            Text text = tier < tiers.cuts().length ? from(segment, tiers.cuts()[tier]) : lowest(segment);
            reasons.add(new Reason(segment.id(), null, tier == own, text, 0));
        }
    }

    private static Text from(Segment segment, double cut) {
        Text least = Text.number(cut);
        return new Text(
                segment.title().en() + " is from a value of " + least.en() + " on.",
                segment.title().nl() + " is vanaf een waarde van " + least.nl() + ".");
    }

    private static Text lowest(Segment segment) {
        return new Text(
                segment.title().en() + " is whoever is below all other tiers.",
                segment.title().nl() + " is wie onder alle andere niveaus zit.");
    }
}
