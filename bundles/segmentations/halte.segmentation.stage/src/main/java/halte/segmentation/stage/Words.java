package halte.segmentation.stage;

import halte.model.Text;
import java.util.Map;

/** Puts evidence into words. */
final class Words {

    static final Text NOTHING = new Text("", "");
    static final Text UNKNOWN = new Text(
            "nothing may be known of this customer: he did not consent",
            "van deze klant mag niets bekend zijn: hij gaf geen toestemming");
    static final Text QUIET = new Text("nothing is enough for any stage", "niets is genoeg voor enige fase");
    static final Text NOT_QUIET = new Text("something speaks for a stage", "er spreekt iets voor een fase");

    private static final int LONGEST = 60;
    private static final Map<String, Text> TYPES = Map.ofEntries(
            Map.entry("advertisement-view", new Text("advertisement views", "geziene advertenties")),
            Map.entry("page-view", new Text("page views", "bekeken pagina's")),
            Map.entry("search", new Text("searches", "zoekopdrachten")),
            Map.entry("product-view", new Text("product views", "bekeken producten")),
            Map.entry("offer-click", new Text("clicks on offers", "klikken op aanbiedingen")),
            Map.entry("cart-change", new Text("cart changes", "wijzigingen in het mandje")),
            Map.entry("checkout-step", new Text("checkout steps", "stappen bij het afrekenen")),
            Map.entry("order", new Text("orders", "bestellingen")),
            Map.entry("refund", new Text("refunds", "terugbetalingen")),
            Map.entry("coupon", new Text("coupons", "coupons")),
            Map.entry("email-sent", new Text("e-mails sent", "verstuurde e-mails")),
            Map.entry("email-opened", new Text("e-mails opened", "geopende e-mails")),
            Map.entry("email-clicked", new Text("clicks in e-mails", "klikken in e-mails")),
            Map.entry("store-visit", new Text("store visits", "winkelbezoeken")),
            Map.entry("help-article", new Text("help articles", "hulpartikelen")),
            Map.entry("contact", new Text("contacts", "contacten met de klantenservice")),
            Map.entry("review", new Text("reviews", "beoordelingen")),
            Map.entry("survey-answer", new Text("survey answers", "enquêteantwoorden")),
            Map.entry("registration", new Text("registrations", "aanmeldingen")));

    private Words() {}

    /**
     * What was found.
     *
     * @param touches how many touches
     * @param counting how many they count for
     * @param enough how many are enough
     */
    record Found(double touches, double counting, double enough) {}

    static Text touches(Found found, int days, boolean since, Text usual) {
        Text number = Text.number(found.touches());
        Text counting = Text.number(found.counting());
        Text enough = Text.number(found.enough());
        boolean one = found.touches() == 1;
        return new Text(
                number.en() + (one ? " touch" : " touches") + when(days, since).en() + usual.en() + ", counting for "
                        + counting.en() + "; enough is " + enough.en(),
                number.nl() + (one ? " contact" : " contacten")
                        + when(days, since).nl() + usual.nl() + (one ? ", telt voor " : ", tellen voor ")
                        + counting.nl() + "; genoeg is " + enough.nl());
    }

    static Text nothing(int days, boolean since) {
        Text when = when(days, since);
        return new Text("nothing" + when.en(), "niets" + when.nl());
    }

    private static Text when(int days, boolean since) {
        return new Text(
                " in the last " + days + " days" + (since ? " since the latest order" : ""),
                " in de laatste " + days + " dagen" + (since ? " sinds de laatste bestelling" : ""));
    }

    static Text ordered(boolean lately, int days, int least) {
        String times = least == 1 ? "" : ", " + least + "×";
        return lately
                ? new Text(
                        "ordered in the last " + days + " days" + times,
                        "bestelde in de laatste " + days + " dagen" + times)
                : new Text(
                        "no order in the last " + days + " days" + times,
                        "geen bestelling in de laatste " + days + " dagen" + times);
    }

    static Text usually(String type, String about) {
        Text what = type == null ? NOTHING : TYPES.getOrDefault(type, Text.of(shortened(type)));
        boolean said = about != null && !about.isBlank();
        Text topic = said ? new Text(" about '" + shortened(about) + "'", " over '" + shortened(about) + "'") : NOTHING;
        return what.en().isBlank()
                ? NOTHING
                : new Text(" (mostly " + what.en() + topic.en() + ")", " (meestal " + what.nl() + topic.nl() + ")");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static Text outweighed(Text by) {
        return new Text("outweighed by " + by.en(), by.nl() + " weegt zwaarder");
    }

    static Text joined(Text first, Text second) {
        return second.en().isEmpty()
                ? first
                : new Text(first.en() + "; " + second.en(), first.nl() + "; " + second.nl());
    }
}
