package halte.segmentation.geographic;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A place with a segment of its own.
 *
 * @param level how large it is
 * @param name its name, with what it lies in
 */
record Place(Level level, String name) {

    static final Segment OUTSIDE = new Segment(
            "outside",
            new Text("No Dutch postcode", "Geen Nederlandse postcode"),
            new Text(
                    "Customers whose postcode is not a Dutch one.",
                    "Klanten van wie de postcode geen Nederlandse is."));

    /** Returns the segment, whose name is none of the used ones; adds it to these. */
    Segment segment(Level wanted, Set<String> used) {
        String base = level.word() + "-" + slug(name);
        String id = base;
        for (int i = 2; !used.add(id); i++) {
            id = base + "-" + i;
        }
        boolean rest = level != wanted;
        boolean digits = level == Level.POSTCODE_2 || level == Level.POSTCODE_4;
        Text place = digits ? new Text("postcode " + name + "…", "postcode " + name + "…") : Text.of(name);
        Text title = rest ? new Text("Other places in " + place.en(), "Overige plaatsen in " + place.nl()) : place;
        Text description = rest
                ? new Text(
                        "Customers in " + place.en() + " whose place ("
                                + wanted.title().en() + ") is too small or not known.",
                        "Klanten in " + place.nl() + " van wie de plaats ("
                                + wanted.title().nl() + ") te klein of niet bekend is.")
                : new Text("Customers in " + place.en() + ".", "Klanten in " + place.nl() + ".");
        return new Segment(id, title, description);
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "place" : plain;
    }
}
