package halte.connector.demo;

import java.time.Period;
import java.util.List;
import java.util.Map;

/** The panel's other questionnaire, sent once: how people came to the shop, what it is to them, and how they like being in touch with it. */
final class ContactSheet {

    /** Which of the panel's visits it is. */
    static final int WAVE = 3;

    private static final int THING = 24;
    private static final double ANSWER = 0.6;
    private static final List<String> ELSEWHERE = List.of("zoekmachine", "zoekmachine", "winkelstraat", "advertentie");
    private static final Map<String, Double> CHANNELS = Map.of("web", 3.9, "email", 2.8, "store", 3.3);

    private final World world;
    private final Visit visit;
    private final Person person;
    private final Rows rows;
    private final Dice dice;
    private final long answered;

    ContactSheet(World world, Visit visit, Rows rows) {
        this.world = world;
        this.visit = visit;
        this.person = world.people.get(visit.person());
        this.rows = rows;
        this.dice = world.dice(visit.person(), visit.number());
        this.answered = visit.moment() + dice.between(120, 1_800);
    }

    static boolean member(World world, Person person) {
        return person.registered()
                && Dice.of(world.settings.seed(), person.number(), THING).chance(0.45);
    }

    void write() {
        row(visit.moment(), "invitation", "0");
        rows.end(visit.moment());
        if (!dice.chance(ANSWER)) {
            return;
        }
        boolean sent = dice.chance(person.motive() == Motive.FRIENDS ? 0.85 : 0.1);
        answer("hoe-kent-u-ons", null, "kennen");
        rows.set("answer", sent ? "vrienden" : dice.pick(ELSEWHERE));
        rows.end(answered);
        rating("merk", null, Opinions.mark((person.motive() == Motive.BRAND ? 4.3 : 2.6) + 0.7 * dice.bell()));
        rating("behoefte", null, Opinions.mark((person.motive() == Motive.NEED ? 4.3 : 2.7) + 0.7 * dice.bell()));
        List.of("web", "email", "store").forEach(this::channel);
        List.of(Opinions.values()).forEach(this::opinion);
    }

    /** How important a channel is follows from where somebody shops. */
    private void channel(String channel) {
        double shops =
                channel.equals("web") ? person.webShare() : channel.equals("store") ? 1 - person.webShare() : 0.5;
        rating("kanaal", channel, Opinions.mark(CHANNELS.get(channel) + 1.6 * (shops - 0.5) + 0.7 * dice.bell()));
    }

    private void opinion(Opinions about) {
        int age = Period.between(person.born(), world.settings.until()).getYears();
        String touchpoint = about.touchpoint(person);
        int satisfied = about.satisfied(person, age, dice);
        String reason = about.reason(satisfied, dice);
        answer("tevredenheid", touchpoint, "tevredenheid-" + touchpoint);
        rows.set("rating", satisfied);
        rows.set("reason", dice.chance(0.5) ? reason : null);
        rows.end(answered);
        rating("belang", touchpoint, about.important(dice));
    }

    private void rating(String question, String about, int rating) {
        answer(question, about, question + "-" + about);
        rows.set("rating", rating);
        rows.end(answered);
    }

    private void answer(String question, String about, String id) {
        row(answered, "answer", id);
        rows.set("question", question);
        rows.set("about", about);
    }

    private void row(long moment, String event, String id) {
        rows.set("answer_id", "P" + WAVE + "-" + person.number() + "-" + id);
        rows.set("time", world.season.time(moment));
        rows.set("event", event);
        rows.set("panel", "contact-panel");
        rows.set("email", person.email());
        rows.set("customer_no", person.crmId());
        rows.set("campaign", "contactpanel");
        rows.set("wave", Integer.toString(WAVE));
    }
}
