package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The survey after an order: recommendation (0 to 10), effort (1 easy to 7 hard) and, from some, words. */
final class Survey implements DemoStream {

    private static final List<Field> FIELDS = List.of(
            new Field("answer_id", "text"),
            new Field("time", "date-time"),
            new Field("email", "text"),
            new Field("customer_no", "text"),
            new Field("about", "text"),
            new Field("recommendation", "whole"),
            new Field("effort", "whole"),
            new Field("words", "text"),
            new Field("synthetic", "boolean"));

    private static final List<String> GLAD = List.of(
            "Snel geleverd en precies wat ik zocht.",
            "Heel vriendelijk geholpen, het advies over de maat klopte.",
            "Fijne winkel, ik kom zeker terug.",
            "De %s is nog beter dan verwacht!",
            "Bestellen ging makkelijk en de levering was op tijd.");
    private static final List<String> MIXED = List.of(
            "Prima product, maar de levering duurde langer dan beloofd.",
            "De %s is goed, alleen was de maattabel onduidelijk.",
            "Op zich tevreden, de prijs is wel hoog.",
            "Geen klachten, ook niets bijzonders.");
    private static final List<String> CROSS = List.of(
            "De %s was al na een week kapot.",
            "Veel te lang gewacht op mijn bestelling en niemand reageerde.",
            "Retourneren is een gedoe, ik moest drie keer bellen.",
            "De betaling op de website mislukte steeds, erg vervelend.",
            "Teleurgesteld: verkeerde maat gekregen en onvriendelijk geholpen.");

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ANSWER);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        Person person = world.people.get(visit.person());
        Dice dice = world.dice(visit.person(), visit.number());
        Product product = Basket.of(world, person, visit.about()).lines().get(0).product();
        int recommendation = clamp(person.behaviour().liking + 1.7 * dice.bell(), 0, 10);
        boolean byNumber = person.registered() && dice.chance(0.3);
        rows.set("answer_id", "A" + visit.order(true).substring(1) + "-" + visit.number());
        rows.set("time", world.season.time(visit.moment()));
        rows.set("email", byNumber ? null : person.email());
        rows.set("customer_no", byNumber ? person.crmId() : null);
        rows.set("about", product.category());
        rows.set("recommendation", recommendation);
        rows.set("effort", clamp(6.5 - recommendation / 2.0 + dice.bell(), 1, 7));
        rows.set("words", dice.chance(0.6) ? words(recommendation, product, dice) : null);
        rows.end(visit.moment());
    }

    private static String words(int recommendation, Product product, Dice dice) {
        List<String> choices = recommendation >= 8 ? GLAD : recommendation >= 6 ? MIXED : CROSS;
        return String.format(Locale.ROOT, dice.pick(choices), product.name());
    }

    private static int clamp(double value, int low, int high) {
        return (int) Math.max(low, Math.min(high, Math.round(value)));
    }
}
