package halte.shell.print;

import halte.model.Text;
import java.util.Map;

/** The usual units in both languages; any other reads as its strategy wrote it. */
public final class Units {

    private static final Map<String, Text> USUAL = Map.ofEntries(
            Map.entry("answers", new Text("answers", "antwoorden")),
            Map.entry("coupons", new Text("coupons", "kortingsbonnen")),
            Map.entry("customers", new Text("customers", "klanten")),
            Map.entry("days", new Text("days", "dagen")),
            Map.entry("h", new Text("h", "uur")),
            Map.entry("hour", new Text("h", "uur")),
            Map.entry("hours", new Text("hours", "uur")),
            Map.entry("minutes", new Text("minutes", "minuten")),
            Map.entry("months", new Text("months", "maanden")),
            Map.entry("orders", new Text("orders", "bestellingen")),
            Map.entry("pieces", new Text("pieces", "stuks")),
            Map.entry("probability", new Text("probability", "kans")),
            Map.entry("seconds", new Text("seconds", "seconden")),
            Map.entry("touches", new Text("touches", "contacten")),
            Map.entry("weeks", new Text("weeks", "weken")),
            Map.entry("years", new Text("years", "jaar")));

    private Units() {}

    /** Returns a unit for people. */
    public static Text of(String unit) {
        Text usual = USUAL.get(unit);
        return usual == null ? Text.of(unit) : usual;
    }
}
