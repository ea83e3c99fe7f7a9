package halte.connector.demo;

import java.util.List;

/** How the motive that leads a person shows in one of his visits to the web shop, with dice of its own. */
final class Leaning {

    static final String BRAND_NAME = "halte buiten";
    static final String FRIENDS_CAMPAIGN = "vriendenactie";
    static final String FRIENDS_COUPON = "VRIEND15";

    private static final int OFFERS = 25;
    private static final int THINGS = 20_000;
    private static final int COUPONS = 30_000;
    private static final List<String> REFERRERS = List.of("search-engine", "search-engine", "social", "other-site");

    private final Person person;
    private final Dice dice;
    private final long seed;

    Leaning(World world, Visit visit) {
        this.person = world.people.get(visit.person());
        this.seed = world.settings.seed();
        this.dice = Dice.of(seed, visit.person(), THINGS + visit.number());
    }

    private boolean led(Motive motive) {
        return person.motive() == motive;
    }

    /** Whom friends lead, they also send, others hardly ever; a creature of habit needs no campaign. */
    String campaign(String usual) {
        boolean sent = dice.chance(led(Motive.FRIENDS) ? 0.45 : 0.01);
        boolean own = led(Motive.HABIT) && dice.chance(0.9);
        return sent ? FRIENDS_CAMPAIGN : own ? null : usual;
    }

    /** Returns from where a visit without campaign comes. */
    String referrer() {
        return dice.chance(led(Motive.BRAND) ? 0.85 : 0.3) ? "direct" : dice.pick(REFERRERS);
    }

    /** Tells whether somebody searches, who else would or would not: he who needs something does, a creature of habit never. */
    boolean searches(boolean usual) {
        return led(Motive.NEED) ? dice.chance(0.85) : led(Motive.HABIT) ? false : usual;
    }

    /** Returns what he searches for. */
    String query(String category) {
        return dice.chance(led(Motive.BRAND) ? 0.6 : 0.05) ? BRAND_NAME : category;
    }

    /** Returns what he looks at: he who needs something, at more of the same kind. */
    Product looksAt(World world, Product usual) {
        List<Product> needed = world.catalogue.in(person.favourites().get(0));
        return led(Motive.NEED) && dice.chance(0.9) ? dice.pick(needed) : usual;
    }

    /** A creature of habit always looks at as many things. */
    int views(int usual) {
        return led(Motive.HABIT) ? 2 : led(Motive.NEED) ? usual + 1 : usual;
    }

    /** Tells whether he stays on the path that he knows. */
    boolean straight() {
        return led(Motive.HABIT);
    }

    /** Returns how many offers he clicks on at one go: a few bargain hunters cannot let any pass. */
    int offers() {
        boolean hunts = person.behaviour() == Behaviour.BARGAIN_HUNTER
                && Dice.of(seed, person.number(), OFFERS).chance(0.02);
        return hunts ? dice.between(8, 16) : 0;
    }

    /** Tells whether he looks something up before he buys. */
    boolean looksUp() {
        return dice.chance(led(Motive.NEED) ? 0.4 : 0.02);
    }

    /** Tells whether he shares what he bought. */
    boolean shares() {
        return dice.chance(led(Motive.FRIENDS) ? 0.5 : 0.02);
    }

    /** Returns the code of a discount: one that friends passed on, or the shop's. */
    static String coupon(World world, Person person, int visit, String usual) {
        Dice dice = Dice.of(world.settings.seed(), person.number(), COUPONS + visit);
        return dice.chance(person.motive() == Motive.FRIENDS ? 0.8 : 0.02) ? FRIENDS_COUPON : usual;
    }
}
