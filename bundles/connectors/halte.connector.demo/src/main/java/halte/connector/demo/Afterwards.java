package halte.connector.demo;

import halte.connector.demo.Visit.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes up what people come back for: what stays, and something better of it, what goes with it, and what runs out by their own rhythm. */
final class Afterwards {

    private static final int THING = 21;
    private static final int DAY = 86_400;

    private final World world;
    private final Person person;
    private final Dice dice;
    private final int begin;
    private final int end;
    private final List<Visit> visits = new ArrayList<>();
    private final Map<Sideline, Integer> had = new EnumMap<>(Sideline.class);

    private Afterwards(World world, Person person, List<Visit> journey) {
        this.world = world;
        this.person = person;
        this.dice = Dice.of(world.settings.seed(), person.number(), THING);
        this.begin = journey.stream()
                .filter(Visit::buys)
                .mapToInt(visit -> (int) (visit.moment() / DAY) + 1)
                .min()
                .orElse(Integer.MAX_VALUE);
        this.end = (int) (person.behaviour().end * world.season.days()) - 1;
    }

    /** Returns his visits; none for who buys once only. */
    static List<Visit> visits(World world, Person person, List<Visit> journey) {
        Afterwards afterwards = new Afterwards(world, person, journey);
        if (person.behaviour() != Behaviour.ONE_TIME && afterwards.begin < afterwards.end) {
            for (Sideline thing : Sideline.values()) {
                afterwards.thing(thing);
            }
        }
        return afterwards.visits;
    }

    private void thing(Sideline thing) {
        switch (thing.nature) {
            case STAYS -> stays(thing);
            case GOES_WITH -> goesWith(thing);
            default -> runsOut(thing);
        }
    }

    private void stays(Sideline thing) {
        if (!dice.chance(thing.taken)) {
            return;
        }
        int simple = dice.chance(0.6) ? 0 : 1;
        int day = dice.between(begin, end);
        had.put(thing, day);
        buy(thing.number() + simple, day);
        if (dice.chance(0.2)) {
            buy(thing.number() + simple + 1, day + dice.between(50, 150));
        }
    }

    private void goesWith(Sideline thing) {
        if (had.containsKey(thing.with) && dice.chance(thing.taken)) {
            buy(thing.number(), had.get(thing.with) + dice.between(thing.fewestDays, thing.mostDays));
        }
    }

    private void runsOut(Sideline thing) {
        double rhythm = dice.between(thing.fewestDays, thing.mostDays);
        boolean uses = dice.chance(habit(person.behaviour().supplies)) && thing != Sideline.CARTRIDGE;
        boolean needs = had.containsKey(thing.with) && dice.chance(habit(thing.taken));
        if (!person.registered() || !uses && !needs) {
            return;
        }
        double day = needs ? had.get(thing.with) + rhythm * 0.8 : dice.between(begin, begin + 45);
        boolean goesOn = true;
        for (int i = 0; goesOn && i < Sideline.MOST && day <= end; i++) {
            buy(thing.number() + i, (int) day);
            day += rhythm * Math.max(0.3, 1 + 0.22 * dice.bell()) * (dice.chance(0.04) ? 2 : 1);
            goesOn = !dice.chance(0.03);
        }
    }

    /** Creatures of habit come back for a thing far more often than others. */
    private double habit(double share) {
        return person.motive() == Motive.HABIT ? Math.min(0.9, 4 * share) : share;
    }

    private void buy(int number, int day) {
        boolean web = dice.chance(person.webShare());
        if (day <= end) {
            long moment = world.season.moment(dice, !web, day, day + 1);
            visits.add(new Visit(moment, person.number(), number, web ? Kind.ORDER : Kind.TICKET, number));
        }
    }
}
