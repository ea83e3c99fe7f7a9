package halte.connector.demo;

import java.time.OffsetDateTime;
import java.util.List;

/** Writes what the web shop notices of one visit of a person. */
final class WebVisit {

    private static final List<String> DEVICES = List.of("mobile", "desktop", "tablet");
    private static final List<String> HELP = List.of("levering", "retourneren", "maattabel", "garantie", "betalen");

    private static final List<String> LEARNING =
            List.of("eerste-gebruik", "onderhoud", "maattabel", "garantie", "retourneren");

    private final World world;
    private final Visit visit;
    private final Rows rows;
    private final Person person;
    private final Dice dice;
    private final Leaning leaning;
    private final OffsetDateTime start;
    private final String idStem;
    private final String agent;
    private final String cookie;
    private final String device;
    private final String campaign;
    private boolean loggedIn;
    private boolean addressKnown;
    private int seconds;
    private int at;
    private int events;

    WebVisit(World world, Visit visit, Rows rows) {
        this.world = world;
        this.visit = visit;
        this.rows = rows;
        this.person = world.people.get(visit.person());
        this.dice = world.dice(visit.person(), visit.number());
        this.start = world.season.time(visit.moment());
        this.idStem = "E" + Long.toString(person.number() * 1_000L + visit.number(), 36) + "-";
        int which = dice.chance(0.7) ? 0 : dice.between(0, person.cookies().size() - 1);
        this.cookie = person.analytics() ? person.cookies().get(which) : null;
        this.device = DEVICES.get(which);
        this.agent = "SyntheticBrowser/1.0 (" + device + ")";
        this.leaning = new Leaning(world, visit);
        this.campaign = leaning.campaign(campaign());
        this.loggedIn = person.registered() && dice.chance(0.3);
    }

    /** Those with the newsletter often come through it; of the others some through an advertisement. */
    private String campaign() {
        if (person.newsletter() && dice.chance(0.4)) {
            return "nieuwsbrief-" + start.getYear() + (start.getMonthValue() < 10 ? "-0" : "-") + start.getMonthValue();
        }
        return dice.chance(0.15) ? dice.pick(List.of("zoekadvertentie", "social-buiten", "vergelijker")) : null;
    }

    void write() {
        switch (visit.kind()) {
            case ORDER -> order();
            case REFUND -> refund();
            case LEARN -> learn();
            default -> browse();
        }
    }

    private void browse() {
        arrive();
        int offers = leaning.offers();
        for (int i = 0; i < offers; i++) {
            event("offer_click", "offer", "/actie/dagdeal-" + (i + 1));
            end();
        }
        int views = leaning.views(dice.between(0, 3));
        for (int i = 0; i < views; i++) {
            view(leaning.looksAt(world, Basket.choose(world, person, dice)));
        }
        boolean straight = leaning.straight();
        if (dice.chance(0.12) && !straight || leaning.looksUp()) {
            help(dice.pick(HELP), dice.between(30, 420));
        }
        if (views > 0 && dice.chance(0.22) && !straight) {
            abandon();
        }
    }

    private void arrive() {
        String category = Catalogue.CATEGORIES.get(dice.pick(person.favourites()));
        if (leaning.straight()) {
            event("page_view", "category", "/" + category);
            rows.set("referrer", leaning.referrer());
            end();
            return;
        }
        if (campaign != null) {
            event("offer_click", "offer", "/actie/" + campaign);
        } else {
            event("page_view", "home", "/");
            rows.set("referrer", leaning.referrer());
        }
        end();
        if (leaning.searches(dice.chance(0.35))) {
            event("search", "search", "/zoeken");
            rows.set("query", leaning.query(category));
        } else {
            event("page_view", "category", "/" + category);
        }
        end();
    }

    private void view(Product product) {
        event("product_view", "product", "/product/" + product.code());
        rows.product(product);
        rows.set("seconds", dice.between(8, 140));
        end();
    }

    private void abandon() {
        Product product = Basket.choose(world, person, dice);
        cart(product, 1);
        if (dice.chance(0.4)) {
            step("winkelwagen");
        }
        if (dice.chance(0.15)) {
            cart(product, -1);
        }
    }

    private void cart(Product product, int quantity) {
        event("cart", "cart", "/winkelwagen");
        rows.product(product);
        rows.set("quantity", quantity);
        end();
    }

    private void step(String name) {
        event("checkout", "checkout", "/bestellen/" + name);
        end();
    }

    private void order() {
        Basket basket = Basket.of(world, person, visit.about());
        arrive();
        basket.lines().forEach(line -> view(line.product()));
        basket.lines().forEach(line -> cart(line.product(), line.quantity()));
        step("winkelwagen");
        loggedIn = person.registered() && (loggedIn || dice.chance(0.7));
        addressKnown = true;
        step("gegevens");
        step("betalen");
        code(basket.coupon());
        seconds += dice.between(20, 180);
        for (Basket.Line line : basket.lines()) {
            put("purchase", "checkout", "/bestellen/bedankt", visit.order(true));
            rows.line(line);
            rows.set("order_id", visit.order(true));
            rows.set("coupon", basket.coupon());
            end();
        }
        if (leaning.shares()) {
            put("share", "share", "/delen", idStem + "D");
            end();
        }
    }

    /** Gives the code of a discount while paying. */
    private void code(String coupon) {
        if (coupon != null) {
            put("coupon", "checkout", "/bestellen/betalen", idStem + "K");
            rows.set("coupon", coupon);
            end();
        }
    }

    private void refund() {
        Basket basket = Basket.of(world, person, visit.about());
        loggedIn = person.registered();
        addressKnown = true;
        help("retourneren", dice.between(30, 420));
        put("refund", "account", "/account/retour", "R" + visit.order(true));
        rows.line(basket.givenBack());
        rows.set("order_id", "R" + visit.order(true));
        rows.set("original_order", visit.order(true));
        end();
    }

    /** Whoever is new comes through the link in a letter, so that he is known, and reads with care. */
    private void learn() {
        loggedIn = person.registered() && (loggedIn || dice.chance(0.5));
        addressKnown = true;
        int articles = dice.between(2, 5);
        for (int i = 0; i < articles; i++) {
            help(dice.pick(LEARNING), dice.between(120, 780));
        }
    }

    private void help(String article, int reading) {
        event("help", "help", "/hulp/" + article);
        rows.set("seconds", reading);
        end();
        seconds += reading;
    }

    /** Ends an event's row. The log ends at midnight of the last day, in the middle of a visit if need be. */
    private void end() {
        if (world.season.covers(visit.moment() + at)) {
            rows.end(visit.moment() + at);
        } else {
            rows.drop();
        }
    }

    private void event(String name, String pageType, String page) {
        put(name, pageType, page, idStem + events++);
        seconds += dice.between(5, 90);
    }

    private void put(String name, String pageType, String page, String id) {
        rows.set("event_id", id);
        at = seconds;
        rows.set("time", start.plusSeconds(at));
        rows.set("event", name);
        rows.set("cookie", cookie);
        rows.set("email", loggedIn || addressKnown ? person.email() : null);
        rows.set("customer_no", loggedIn ? person.crmId() : null);
        rows.set("page_type", pageType);
        rows.set("page", page);
        rows.set("campaign", campaign);
        rows.set("device", device);
        rows.set("consent", person.analytics() ? "analytical" : "functional");
        rows.set("agent", agent);
    }
}
