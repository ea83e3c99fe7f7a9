package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The newsletter's tool: who got a letter, opened it and clicked. Some live by e-mail, and who is about to buy clicks more. */
final class Mailing implements DemoStream {

    private static final int THING = 23;
    private static final int FIRST = 900;
    private static final int DAY = 86_400;
    private static final List<Field> FIELDS = List.of(
            new Field("mail_id", "text"),
            new Field("time", "date-time"),
            new Field("event", "text"),
            new Field("email", "text"),
            new Field("customer_no", "text"),
            new Field("campaign", "text"),
            new Field("synthetic", "boolean"));

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.LETTER);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        Person person = world.people.get(visit.person());
        boolean keen = Dice.of(world.settings.seed(), person.number(), THING).chance(0.2);
        boolean soon = visit.about() > 0;
        Dice dice = world.dice(visit.person(), visit.number());
        row(world, visit, 0, "sent", rows);
        long opened = dice.between(600, 90_000);
        if (dice.chance(keen ? 0.92 : soon ? 0.5 : 0.25)) {
            row(world, visit, opened, "opened", rows);
            if (dice.chance(keen ? 0.4 : soon ? 0.5 : 0.12)) {
                row(world, visit, opened + dice.between(5, 300), "clicked", rows);
            }
        }
    }

    private static void row(World world, Visit visit, long later, String event, Rows rows) {
        long moment = visit.moment() + later;
        if (!world.season.covers(moment)) {
            return;
        }
        Person person = world.people.get(visit.person());
        OffsetDateTime sent = world.season.time(visit.moment());
        rows.set("mail_id", "L" + person.number() + "-" + visit.number() + "-" + event);
        rows.set("time", world.season.time(moment));
        rows.set("event", event);
        rows.set("email", person.email());
        rows.set("customer_no", person.crmId());
        rows.set("campaign", "nieuwsbrief-" + sent.toLocalDate().toString().substring(0, 7));
        rows.end(moment);
    }

    /** Returns the letters to a person: one every two months since he registered. */
    static List<Visit> visits(World world, Person person, List<Visit> journey) {
        List<Visit> visits = new ArrayList<>();
        long registered = journey.stream()
                .filter(visit -> visit.kind() == Kind.REGISTER)
                .mapToLong(Visit::moment)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        for (int month = 0; person.newsletter() && month < world.settings.months(); month += 2) {
            long moment = sent(world, month);
            if (registered < moment && world.season.covers(moment)) {
                visits.add(new Visit(
                        moment, person.number(), FIRST + month, Kind.LETTER, before(journey, moment) ? 1 : 0));
            }
        }
        return visits;
    }

    /** The tenth of the month, in the morning. */
    private static long sent(World world, int month) {
        LocalDate from = world.settings.from();
        LocalDate day = from.plusMonths(month).withDayOfMonth(10);
        day = day.isBefore(from) ? day.plusMonths(1) : day;
        return (day.toEpochDay() - from.toEpochDay()) * DAY + 9 * 3_600L;
    }

    private static boolean before(List<Visit> journey, long moment) {
        return journey.stream()
                .anyMatch(visit -> visit.buys() && visit.moment() > moment && visit.moment() < moment + 7 * DAY);
    }
}
