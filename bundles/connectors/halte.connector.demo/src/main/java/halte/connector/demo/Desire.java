package halte.connector.demo;

/**
 * What people may want, and how that moves with age: of televisions people of all ages want much the same, of clothes they do not. What is
 * left is each one's own taste.
 */
enum Desire {
    PRICE("prijs", 0.70, -0.02, 0.58, -0.12, "Het moest vooral niet te duur zijn.", "Ik let altijd op aanbiedingen."),
    QUALITY("kwaliteit", 0.85, 0.01, 0.60, 0.06, "Kwaliteit gaat voor alles.", "Het moet gewoon goed gemaakt zijn."),
    EASE(
            "gemak",
            0.62,
            0.03,
            0.45,
            0.02,
            "Ik wil er snel en zonder gedoe uit zijn.",
            "Makkelijk kunnen ruilen, dat telt."),
    ADVICE("advies", 0.50, 0.03, 0.35, 0.13, "Een verkoper die meedenkt is goud waard.", "Ik wil goed advies."),
    STYLE("uitstraling", 0.38, -0.03, 0.58, -0.21, "Het moet er mooi uitzien.", "Ik koop wat nu in de mode is."),
    COMFORT("comfort", 0.55, 0.01, 0.60, 0.15, "Het moet vooral prettig zijn.", "Comfort boven alles."),
    DURABILITY("levensduur", 0.60, 0.02, 0.45, 0.11, "Ik wil er jaren mee doen.", "Het mag niet snel stuk gaan.");

    private static final double MIDDLE = 44;
    private static final double GENERATION = 20;
    private static final double TASTE = 0.11;

    /** How the panel's records name it. */
    final String word;

    private final double[] usual;
    private final double[] byAge;
    private final String[] sayings;

    Desire(
            String word,
            double television,
            double televisionByAge,
            double clothes,
            double clothesByAge,
            String saying,
            String otherSaying) {
        this.word = word;
        this.usual = new double[] {television, clothes};
        this.byAge = new double[] {televisionByAge, clothesByAge};
        this.sayings = new String[] {saying, otherSaying};
    }

    /** Returns how much a person of an age wants it, about 0 to 1. */
    double of(Topic topic, int age, Dice dice) {
        double older = (age - MIDDLE) / GENERATION;
        return usual[topic.ordinal()] + byAge[topic.ordinal()] * older + TASTE * dice.bell();
    }

    String saying(Dice dice) {
        return sayings[dice.between(0, 1)];
    }
}
