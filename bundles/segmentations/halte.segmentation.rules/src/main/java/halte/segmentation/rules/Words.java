package halte.segmentation.rules;

import halte.model.Text;
import halte.trait.api.TraitRow;
import java.util.Map;

/** Puts values, conditions and units into words. */
final class Words {

    private static final int LONGEST = 100;
    private static final Map<String, String> DUTCH_UNITS = Map.of(
            "days", "dagen",
            "orders", "bestellingen",
            "seconds", "seconden",
            "minutes", "minuten",
            "hours", "uren",
            "touches", "contacten",
            "products", "producten");

    private Words() {}

    static Text quoted(String text) {
        return Text.of("'" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…") + "'");
    }

    /** Returns a unit with a space before it, or nothing. */
    static Text unit(Trait trait) {
        String unit = trait.declaration().unit();
        return unit == null ? Text.of("") : new Text(" " + unit, " " + DUTCH_UNITS.getOrDefault(unit, unit));
    }

    /** Says what a leaf found, needed and concluded. */
    static Text leaf(Condition.Leaf leaf, TraitRow row, Truth truth) {
        Trait trait = leaf.trait();
        Text unit = unit(trait);
        Text value = value(row, trait.position(), unit);
        Text needed = leaf.comparison().needed(unit);
        return new Text(
                trait.title().en() + " is " + value.en() + ", needed " + needed.en() + ": "
                        + truth.verdict().en(),
                trait.title().nl() + " is " + value.nl() + ", nodig " + needed.nl() + ": "
                        + truth.verdict().nl());
    }

    static Text group(Text title, Truth truth) {
        return new Text(
                title.en() + ": " + truth.verdict().en(),
                title.nl() + ": " + truth.verdict().nl());
    }

    private static Text value(TraitRow row, int position, Text unit) {
        double number = row.number(position);
        if (!Double.isNaN(number)) {
            Text written = Text.number(number);
            return new Text(written.en() + unit.en(), written.nl() + unit.nl());
        }
        String text = row.text(position);
        return text == null ? new Text("not known", "niet bekend") : quoted(text.replace("\n", " | "));
    }
}
