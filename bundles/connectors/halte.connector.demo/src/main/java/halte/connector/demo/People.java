package halte.connector.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up persons. Addresses lie in the reserved domain example.org, postcodes are four digits of some thousands of people, and towns and
 * surnames exist nowhere.
 */
final class People {

    private static final List<String> WOMEN = List.of(
            "Anna", "Sanne", "Emma", "Fatima", "Lotte", "Julia", "Noor", "Eva", "Sara", "Femke", "Iris", "Marieke");
    private static final List<String> MEN = List.of(
            "Daan", "Bram", "Lucas", "Youssef", "Thijs", "Jan", "Sem", "Koen", "Pieter", "Ruben", "Tim", "Willem");
    private static final List<String> FRONT = List.of(
            "Wolken",
            "Duinen",
            "Regen",
            "Heide",
            "Sterren",
            "Polder",
            "Bossen",
            "Zomer",
            "Winter",
            "Rivier",
            "Maan",
            "Branding");
    private static final List<String> BACK = List.of(
            "loper", "kijker", "vaarder", "fluiter", "drager", "zoeker", "teller", "wachter", "plukker", "springer");
    private static final List<String> TOWNS = List.of(
            "Heidebroekstad",
            "Wolkenveen",
            "Duinersluis",
            "Nieuw-Regenoord",
            "Sterrendrecht",
            "Polderhaven",
            "Zomerkerke",
            "Maanwijk");

    private final DemoSettings settings;

    People(DemoSettings settings) {
        this.settings = settings;
    }

    List<Person> all() {
        return IntStream.range(0, settings.customers()).mapToObj(this::person).toList();
    }

    private Person person(int number) {
        Dice dice = Dice.of(settings.seed(), number, 0);
        Behaviour behaviour = Behaviour.any(dice);
        boolean registered = dice.chance(behaviour == Behaviour.ONE_TIME ? 0.5 : 0.82);
        boolean woman = dice.chance(0.52);
        String first = dice.pick(woman ? WOMEN : MEN);
        String last = dice.pick(FRONT) + dice.pick(BACK);
        String address = (first + "." + last).toLowerCase(Locale.ROOT) + number + "@";
        boolean newsletter = registered && dice.chance(behaviour == Behaviour.BARGAIN_HUNTER ? 0.9 : 0.5);
        int town = dice.between(0, TOWNS.size() - 1);
        return new Person(
                number,
                behaviour,
                Motive.of(settings.seed(), number),
                registered,
                registered ? "K" + (100_100 + number * 3) : null,
                address + "example.org",
                registered && dice.chance(0.015) ? address + "oud.example.org" : null,
                registered && dice.chance(0.8) ? "SYN" + (100_000_003L + number * 7L) : null,
                first,
                last,
                dice.chance(0.04) ? null : woman ? "V" : "M",
                born(dice),
                Integer.toString(1_000 + town * 1_000 + dice.between(0, 99)),
                TOWNS.get(town),
                newsletter,
                newsletter || dice.chance(0.2),
                dice.chance(0.88),
                cookies(number, dice),
                webShare(dice),
                town % Till.STORES,
                favourites(dice));
    }

    private LocalDate born(Dice dice) {
        int age = (int) Math.max(18, Math.min(88, 44 + 15 * dice.bell()));
        return settings.until().minusYears(age).minusDays(dice.between(0, 364));
    }

    private List<String> cookies(int number, Dice dice) {
        return Stream.generate(() -> "c" + Integer.toString(number, 36) + "-" + dice.hex())
                .limit(dice.chance(0.45) ? dice.between(2, 3) : 1)
                .toList();
    }

    /** Most shop in one place mainly, some in both. */
    private static double webShare(Dice dice) {
        return dice.chance(0.4) ? 0.95 : dice.chance(0.5) ? 0.5 : 0.1;
    }

    private static List<Integer> favourites(Dice dice) {
        int last = Catalogue.CATEGORIES.size() - 1;
        return List.of(dice.between(0, last), dice.between(0, last), dice.between(0, last));
    }
}
