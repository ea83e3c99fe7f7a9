package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A panel of registered people, asked twice what they want of a new television and of new clothes: how important each thing is (1 to 5),
 * which three count most, and why. Older people answer more often. And once how they like being in touch with the shop.
 */
final class Panel implements DemoStream {

    private static final int TASTES = 8;
    private static final int MOST_IMPORTANT = 3;
    /** After which part of the time each questionnaire goes out. */
    private static final int[] TWENTIETHS = {11, 17, 14};

    private static final List<Field> FIELDS = List.of(
            new Field("answer_id", "text"),
            new Field("time", "date-time"),
            new Field("event", "text"),
            new Field("panel", "text"),
            new Field("email", "text"),
            new Field("customer_no", "text"),
            new Field("campaign", "text"),
            new Field("wave", "text"),
            new Field("question", "text"),
            new Field("about", "text"),
            new Field("rating", "whole"),
            new Field("answer", "text"),
            new Field("reason", "text"),
            new Field("words", "text"),
            new Field("synthetic", "boolean"));

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PANEL);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        if (visit.about() == ContactSheet.WAVE) {
            new ContactSheet(world, visit, rows).write();
        } else {
            needs(world, visit, rows);
        }
    }

    private static void needs(World world, Visit visit, Rows rows) {
        Person person = world.people.get(visit.person());
        Sheet sheet = new Sheet(world, visit, person, rows);
        sheet.row("invitation", "0");
        rows.end(visit.moment());
        Dice dice = world.dice(visit.person(), visit.number());
        int age = Period.between(person.born(), world.settings.until()).getYears();
        if (dice.chance(0.3 + 0.005 * age)) {
            long moment = visit.moment() + dice.between(120, 1_800);
            for (Topic topic : Topic.values()) {
                answer(sheet.at(moment + 60L * topic.ordinal(), topic), age, dice);
            }
        }
    }

    private static void answer(Sheet sheet, int age, Dice dice) {
        double[] wants = wants(sheet, age);
        for (Desire desire : Desire.values()) {
            if (!dice.chance(0.04)) {
                sheet.rating(desire, rating(wants[desire.ordinal()] + 0.1 * dice.bell()));
            }
        }
        List<Desire> order = Stream.of(Desire.values())
                .sorted(Comparator.comparingDouble(desire -> -wants[desire.ordinal()]))
                .toList();
        order.subList(0, MOST_IMPORTANT).forEach(sheet::choice);
        if (dice.chance(0.5)) {
            sheet.why(order.get(0), order.get(0).saying(dice), dice.chance(0.7));
        }
    }

    /** A person's taste stays his: both waves see the same. */
    private static double[] wants(Sheet sheet, int age) {
        Dice tastes = Dice.of(sheet.world.settings.seed(), sheet.person.number(), TASTES + sheet.topic.ordinal());
        double[] wants = new double[Desire.values().length];
        for (Desire desire : Desire.values()) {
            wants[desire.ordinal()] = desire.of(sheet.topic, age, tastes);
        }
        return wants;
    }

    private static int rating(double want) {
        return (int) Math.max(1, Math.min(5, Math.round(1 + 4 * want)));
    }

    /** Returns when people are on the panel: who joined it, at either of two moments, once he was registered. */
    static List<Visit> visits(World world, Person person, List<Visit> journey) {
        Dice dice = Dice.of(world.settings.seed(), person.number(), TASTES - 1);
        boolean member = person.registered() && dice.chance(0.3);
        List<Visit> visits = new ArrayList<>();
        for (int wave = 1; wave <= ContactSheet.WAVE; wave++) {
            int day = world.season.days() * TWENTIETHS[wave - 1] / 20;
            long moment = world.season.moment(dice, false, day, day + 3);
            boolean asked = wave == ContactSheet.WAVE ? ContactSheet.member(world, person) : member;
            boolean known =
                    journey.stream().anyMatch(visit -> visit.kind() == Kind.REGISTER && visit.moment() < moment);
            if (asked && known) {
                visits.add(new Visit(moment, person.number(), 9_000 + wave, Kind.PANEL, wave));
            }
        }
        return visits;
    }

    /** A form that somebody fills in. */
    private record Sheet(World world, Visit visit, Person person, Rows rows, long moment, Topic topic) {

        Sheet(World world, Visit visit, Person person, Rows rows) {
            this(world, visit, person, rows, visit.moment(), null);
        }

        Sheet at(long when, Topic about) {
            return new Sheet(world, visit, person, rows, when, about);
        }

        void row(String event, String id) {
            rows.set("answer_id", "P" + visit.about() + "-" + person.number() + "-" + id);
            rows.set("time", world.season.time(moment));
            rows.set("event", event);
            rows.set("panel", "needs-panel");
            rows.set("email", person.email());
            rows.set("customer_no", person.crmId());
            rows.set("campaign", "behoeftepanel-" + visit.about());
            rows.set("wave", Integer.toString(visit.about()));
        }

        private void answer(String question, String id) {
            row("answer", topic.word + "-" + id);
            rows.set("question", question);
            rows.set("about", topic.word);
        }

        /** How something looks is asked the other way round: does it not matter? */
        void rating(Desire desire, int rating) {
            boolean reversed = desire == Desire.STYLE;
            String question = reversed ? desire.word + "-maakt-niet-uit" : desire.word;
            answer(question, question);
            rows.set("rating", reversed ? 6 - rating : rating);
            rows.end(moment);
        }

        void choice(Desire desire) {
            answer("belangrijkst", "belangrijkst-" + desire.word);
            rows.set("answer", desire.word);
            rows.end(moment);
        }

        void why(Desire desire, String words, boolean coded) {
            answer("waarom", "waarom");
            rows.set("words", words);
            rows.set("reason", coded ? desire.word : null);
            rows.end(moment);
        }
    }
}
