package halte.connector.demo;

import halte.connector.demo.Visit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The whole made-up company: its catalogue, people and everything that they do. Small, for what visits consist of is made when read. */
final class World {

    private static final int CRAWLS_PER_MONTH = 8;
    /** Robots keep clear of the hours in which clocks change, so that moments and times have the same order. */
    private static final int NIGHT_ENDS = 14_400;

    final DemoSettings settings;
    final Season season;
    final Catalogue catalogue = new Catalogue();
    final List<Person> people;

    World(DemoSettings settings) {
        this.settings = settings;
        this.season = new Season(settings);
        this.people = new People(settings).all();
    }

    /** Returns the visits of some kinds in order of time. */
    List<Visit> visits(Set<Kind> kinds) {
        List<Visit> visits = new ArrayList<>();
        for (Person person : people) {
            journey(person, kinds).filter(visit -> kinds.contains(visit.kind())).forEach(visits::add);
        }
        if (kinds.contains(Kind.CRAWL)) {
            addCrawls(visits);
        }
        visits.sort(null);
        return visits;
    }

    private Stream<Visit> journey(Person person, Set<Kind> kinds) {
        List<Visit> journey = new Journey(settings, season, person).visits();
        List<Visit> all = new ArrayList<>(journey);
        if (kinds.contains(Kind.PANEL)) {
            all.addAll(Panel.visits(this, person, journey));
        }
        if (kinds.contains(Kind.LETTER)) {
            all.addAll(Mailing.visits(this, person, journey));
        }
        if (kinds.contains(Kind.ORDER) || kinds.contains(Kind.TICKET)) {
            all.addAll(Afterwards.visits(this, person, journey));
        }
        return all.stream().map(visit -> Habit.of(this, person, visit));
    }

    private void addCrawls(List<Visit> visits) {
        Dice dice = Dice.of(settings.seed(), -1, 0);
        for (int i = 0; i < settings.months() * CRAWLS_PER_MONTH; i++) {
            long moment = dice.between(0, season.days() - 1) * 86_400L + dice.between(NIGHT_ENDS, 80_000);
            visits.add(new Visit(moment, -1, i, Kind.CRAWL, i));
        }
    }

    /** Returns dice for what happens in a visit; the same at every call. */
    Dice dice(int person, int visit) {
        return Dice.of(settings.seed(), person, 100 + visit);
    }
}
