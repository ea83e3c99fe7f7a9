package halte.connector.demo;

import halte.connector.demo.Visit.Kind;
import java.util.Set;

/** A creature of habit comes to the web shop at an hour of his own. */
final class Habit {

    private static final int THING = 22;
    private static final Set<Kind> ON_HIS_OWN = Set.of(Kind.BROWSE, Kind.ORDER);

    private Habit() {}

    static Visit of(World world, Person person, Visit visit) {
        if (person.motive() != Motive.HABIT || !ON_HIS_OWN.contains(visit.kind())) {
            return visit;
        }
        int hour = Dice.of(world.settings.seed(), person.number(), THING).between(9, 22);
        long moment = visit.moment() / 86_400 * 86_400 + hour * 3_600L + visit.moment() % 1_800;
        return new Visit(moment, visit.person(), visit.number(), visit.kind(), visit.about());
    }
}
