package halte.connector.demo;

import java.math.BigDecimal;
import java.util.List;

/** Things beside the catalogue, bought one at a time: some stay, something goes with them, some run out and are bought again. */
enum Sideline {
    ESPRESSO_MAKER(
            "espressomakers", Nature.STAYS, null, 0.13, 1, 0, "reisespresso", "kampespresso", "barista onderweg"),
    WATER_FILTER("waterfilters", Nature.STAYS, null, 0.13, 1, 0, "drinkfles met filter", "pompfilter", "groepsfilter"),
    DESCALER("ontkalker", Nature.GOES_WITH, ESPRESSO_MAKER, 0.5, 20, 45, "ontkalker poeder", "ontkalker vloeibaar"),
    COFFEE(
            "koffie",
            Nature.RUNS_OUT,
            ESPRESSO_MAKER,
            0.35,
            21,
            40,
            "espresso 500 g",
            "filterkoffie 500 g",
            "cafeïnevrij"),
    CARTRIDGE("filterpatronen", Nature.RUNS_OUT, WATER_FILTER, 0.6, 45, 80, "patroon", "patroon, twee stuks"),
    CARE("verzorging", Nature.RUNS_OUT, null, 0, 40, 75, "zonnebrand", "dagcrème", "lippenbalsem en crème");

    /** What becomes of such a thing. */
    enum Nature {
        STAYS,
        GOES_WITH,
        RUNS_OUT
    }

    /** Visits from this number on are for these things; fewer than the number of a visit that is made up otherwise. */
    static final int FIRST = 500;

    static final int MOST = 60;
    private static final int[] CHEAPEST = {39, 34, 7, 9, 15, 12};
    private static final int[] STEP = {45, 30, 2, 2, 12, 3};

    /** What the shop's records call it. */
    final String category;

    final Nature nature;
    /** What it is for; null when it serves by itself. */
    final Sideline with;

    /** How many take it: of those who have what it is for, or of all who buy more than once. */
    final double taken;

    /** After how many days they come for it, or it has run out for one or another. */
    final int fewestDays;

    final int mostDays;
    private final List<String> names;

    Sideline(
            String category,
            Nature nature,
            Sideline with,
            double taken,
            int fewestDays,
            int mostDays,
            String... names) {
        this.category = category;
        this.nature = nature;
        this.with = with;
        this.taken = taken;
        this.fewestDays = fewestDays;
        this.mostDays = mostDays;
        this.names = List.of(names);
    }

    private Product product(int number) {
        long euros = CHEAPEST[ordinal()] + (long) number * STEP[ordinal()];
        return new Product(
                "HR-" + (2_000 + 100 * ordinal() + number),
                names.get(number),
                category,
                BigDecimal.valueOf(euros * 100 - 5, 2));
    }

    /** Returns the number of the first visit for it; the sixty from there on are for it, too. */
    int number() {
        return FIRST + MOST * ordinal();
    }

    /** Returns what a person buys in one of the visits from {@link #FIRST} on. */
    static Product at(World world, Person person, int visit) {
        Sideline thing = values()[(visit - FIRST) / MOST];
        Dice dice = Dice.of(world.settings.seed(), person.number(), 10_000 + visit);
        return thing.nature == Nature.STAYS ? thing.better(visit) : thing.usual(world, person, dice);
    }

    /** Who buys what stays a second time wants a better one. */
    private Product better(int visit) {
        return product(visit - number());
    }

    /** Mostly the same as ever. */
    private Product usual(World world, Person person, Dice dice) {
        Dice taste = Dice.of(world.settings.seed(), person.number(), 40_000 + ordinal());
        int usual = taste.between(0, names.size() - 1);
        return product(dice.chance(0.85) ? usual : dice.between(0, names.size() - 1));
    }
}
