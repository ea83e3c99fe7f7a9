package halte.connector.demo;

import halte.connector.demo.Visit.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes up what one person does over the whole time. */
final class Journey {

    private static final int DAY = 86_400;
    private static final int ONBOARDING_DAYS = 6;

    private final Season season;
    private final Person person;
    private final Dice dice;
    private final List<Visit> visits = new ArrayList<>();

    Journey(DemoSettings settings, Season season, Person person) {
        this.season = season;
        this.person = person;
        this.dice = Dice.of(settings.seed(), person.number(), 1);
    }

    List<Visit> visits() {
        Behaviour behaviour = person.behaviour();
        int begin = (int) (behaviour.begin * season.days());
        int end = Math.max(begin + 1, (int) (behaviour.end * season.days()));
        int purchases = dice.between(behaviour.fewest, behaviour.most);
        for (int i = 0; i < purchases; i++) {
            purchase(begin, end);
        }
        long first = visits.stream().mapToLong(Visit::moment).min().orElse(0);
        if (person.registered()) {
            add(Math.max(0, first - dice.between(0, 3_600)), Kind.REGISTER, -1);
        }
        learn();
        visits.removeIf(visit -> !season.covers(visit.moment()));
        return visits;
    }

    /** Many who bought something for the first time read, in the days after it, how to use or return it. */
    private void learn() {
        Visit first = visits.stream()
                .filter(Visit::buys)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean reachable = person.registered() || first.kind() == Kind.ORDER;
        for (int day = 1; reachable && day <= ONBOARDING_DAYS; day++) {
            if (dice.chance(0.15)) {
                add(later(first.moment(), day, day, false), Kind.LEARN, first.number());
            }
        }
    }

    private void purchase(int begin, int end) {
        boolean web = dice.chance(person.webShare());
        long moment = season.moment(dice, !web, begin, end);
        browse(moment);
        int order = add(moment, web ? Kind.ORDER : Kind.TICKET, -1);
        boolean returned = dice.chance(web ? 0.09 : 0.05);
        if (returned) {
            add(later(moment, 2, 20, !web), web ? Kind.REFUND : Kind.RETURN, order);
        }
        if (dice.chance(person.registered() || web ? 0.14 : 0)) {
            add(later(moment, 2, 9, false), Kind.ANSWER, order);
        }
    }

    /** People look around before they buy, on the web even when they buy in a store. */
    private void browse(long purchase) {
        int visitsBefore = (int) Math.round(person.behaviour().browsing * 2 * dice.fraction());
        for (int i = 0; i < visitsBefore; i++) {
            int day = (int) (purchase / DAY);
            int since = Math.max(0, day - 14);
            long moment = season.moment(dice, false, since, Math.max(since + 1, day));
            add(Math.min(moment, Math.max(0, purchase - 600)), Kind.BROWSE, -1);
        }
    }

    private long later(long moment, int fewest, int most, boolean inStore) {
        int day = (int) (moment / DAY) + dice.between(fewest, most);
        return day < season.days() ? season.moment(dice, inStore, day, day + 1) : (long) day * DAY;
    }

    private int add(long moment, Kind kind, int about) {
        int number = visits.size();
        visits.add(new Visit(moment, person.number(), number, kind, about < 0 ? number : about));
        return number;
    }
}
