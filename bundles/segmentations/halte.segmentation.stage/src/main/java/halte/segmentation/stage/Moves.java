package halte.segmentation.stage;

import halte.segmentation.stage.Spells.Spell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was seen of spells until the last midnight before the moment of asking. */
final class Moves {

    private static final int MOST_MONTHS = 13;
    private static final long SECONDS_A_DAY = 86_400;

    private final StageSettings settings;
    private final List<List<Spell>> spells = new ArrayList<>();
    private final int until;

    Moves(StageSettings settings, Spells all, Instant at) {
        this.settings = settings;
        this.until = (int) Math.min(Spells.OPEN - 1L, Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY));
        for (int stage = 0; stage <= settings.size(); stage++) {
            spells.add(new ArrayList<>());
        }
        for (Spell spell : all.all()) {
            if (spell.start() <= until) {
                spells.get(spell.from()).add(spell);
            }
        }
    }

    /** Returns the spells in a stage. */
    Stream<Spell> in(int stage) {
        return spells.get(stage).stream();
    }

    boolean over(Spell spell) {
        return spell.end() <= until;
    }

    /** Returns for how many days a spell was seen. */
    int seen(Spell spell) {
        return Math.min(spell.end(), until) - spell.start();
    }

    /** Tells whether customers who came into the stage for the first time were watched for as long as the horizon. */
    boolean watched(Spell spell) {
        return spell.first() && spell.start() <= until - settings.horizon();
    }

    Onward first(int from, int to) {
        long observed = in(from).filter(this::watched).mapToLong(Spell::count).sum();
        long moved = in(from).filter(spell -> watched(spell) && moved(spell) && spell.to() == to)
                .mapToLong(Spell::count)
                .sum();
        return new Onward(moved, observed);
    }

    private boolean moved(Spell spell) {
        return over(spell) && spell.days() <= settings.horizon();
    }

    /** Returns by stage how many customers moved on to a later one. */
    List<Onward> onward() {
        List<Onward> onward = new ArrayList<>();
        for (int from = 0; from < settings.size(); from++) {
            Onward all = Onward.NOBODY;
            for (int to = from + 1; to < settings.size(); to++) {
                Onward one = first(from, to);
                all = new Onward(all.moved() + one.moved(), one.observed());
            }
            onward.add(all);
        }
        return onward;
    }

    /** Returns the first days of the latest months, the earliest first, as far back as there are customers. */
    List<LocalDate> months() {
        int earliest = spells.stream()
                .flatMap(List::stream)
                .mapToInt(Spell::start)
                .min()
                .orElse(until + 1);
        List<LocalDate> months = new ArrayList<>();
        LocalDate month = LocalDate.ofEpochDay(until).withDayOfMonth(1);
        while (months.size() < MOST_MONTHS && month.toEpochDay() >= earliest) {
            months.add(0, month);
            month = month.minusMonths(1);
        }
        return months;
    }

    long at(int stage, LocalDate day) {
        return in(stage)
                .filter(spell -> spell.at((int) day.toEpochDay()))
                .mapToLong(Spell::count)
                .sum();
    }
}
