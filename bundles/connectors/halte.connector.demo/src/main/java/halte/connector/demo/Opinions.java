package halte.connector.demo;

import java.util.List;

/** What people are asked about the ways in which the shop meets them; how they like each moves with age or with how they shop. */
enum Opinions {
    HELP("help", 3.1, -1.0, 0, 3.4, List.of("snel-zelf-gevonden", "liever-iemand-spreken", "te-technisch")),
    STORE("winkel-", 3.5, 0.6, 0, 3.3, List.of("advies", "passen", "te-ver-weg")),
    CHECKOUT("checkout", 3.9, -0.35, 0, 4.4, List.of("snel", "veilig", "te-veel-stappen")),
    OFFERS("offer", 2.4, 0, 2.0, 2.6, List.of("voordeel", "te-veel", "past-niet-bij-mij")),
    NEWSLETTER("newsletter", 3.3, 0.1, 0.3, 2.2, List.of("op-de-hoogte", "te-vaak", "inspiratie"));

    private static final double MIDDLE = 44;
    private static final double GENERATION = 20;

    private final String touchpoint;

    private final double usual;
    private final double byAge;
    private final double hunters;
    private final double matters;
    private final List<String> reasons;

    Opinions(String touchpoint, double usual, double byAge, double hunters, double matters, List<String> reasons) {
        this.touchpoint = touchpoint;
        this.usual = usual;
        this.byAge = byAge;
        this.hunters = hunters;
        this.matters = matters;
        this.reasons = reasons;
    }

    /** Returns how touches name the touchpoint; of the stores it is a person's own. */
    String touchpoint(Person person) {
        return this == STORE ? touchpoint + (person.store() + 1) : touchpoint;
    }

    /** Returns how satisfied somebody is, 1 to 5. */
    int satisfied(Person person, int age, Dice dice) {
        double older = (age - MIDDLE) / GENERATION;
        double hunting = person.behaviour() == Behaviour.BARGAIN_HUNTER ? hunters : 0;
        return mark(usual + byAge * older + hunting + 0.9 * dice.bell());
    }

    /** Returns how important it is to somebody, 1 to 5. */
    int important(Dice dice) {
        return mark(matters + 0.8 * dice.bell());
    }

    /** Who is satisfied mostly names the good side, the others one of the rest. */
    String reason(int satisfied, Dice dice) {
        return satisfied >= 4 ? reasons.get(0) : reasons.get(dice.chance(0.7) ? 1 : 2);
    }

    static int mark(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(value)));
    }
}
