package halte.connector.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What somebody buys at once. The same visit has the same basket whoever asks, so that a return knows what was bought. */
record Basket(List<Line> lines, String coupon) {

    private static final BigDecimal DISCOUNTED = new BigDecimal("0.85");

    /** A line of the basket; the amount is for the whole quantity, less any discount. */
    record Line(Product product, int quantity, BigDecimal amount) {

        Line returned() {
            return new Line(product, -quantity, amount.negate());
        }
    }

    static Basket of(World world, Person person, int visit) {
        return visit >= Sideline.FIRST ? afterwards(world, person, visit) : mixed(world, person, visit);
    }

    private static Basket afterwards(World world, Person person, int visit) {
        Product product = Sideline.at(world, person, visit);
        return new Basket(List.of(line(product, 1, false)), null);
    }

    private static Basket mixed(World world, Person person, int visit) {
        Dice dice = Dice.of(world.settings.seed(), person.number(), 10_000 + visit);
        boolean discounted = dice.chance(person.behaviour().coupons);
        int size = 1 + (int) Math.floor(3 * dice.fraction() * dice.fraction());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Product product = choose(world, person, dice);
            if (lines.stream().noneMatch(line -> line.product() == product)) {
                lines.add(line(product, dice.chance(0.12) ? 2 : 1, discounted));
            }
        }
        return new Basket(List.copyOf(lines), discounted ? Leaning.coupon(world, person, visit, coupon(dice)) : null);
    }

    private static Line line(Product product, int quantity, boolean discounted) {
        BigDecimal full = product.price().multiply(BigDecimal.valueOf(quantity));
        return new Line(
                product, quantity, discounted ? full.multiply(DISCOUNTED).setScale(2, RoundingMode.HALF_UP) : full);
    }

    private static String coupon(Dice dice) {
        return dice.pick(List.of("BUITEN15", "ZOMER15", "WELKOM15"));
    }

    /** Favourite categories three times out of four; loyal customers choose dearer things, hunters cheaper ones. */
    static Product choose(World world, Person person, Dice dice) {
        int category =
                dice.chance(0.75) ? dice.pick(person.favourites()) : dice.between(0, Catalogue.CATEGORIES.size() - 1);
        List<Product> products = world.catalogue.in(category);
        double taste = person.behaviour() == Behaviour.LOYAL
                ? 0.8
                : person.behaviour() == Behaviour.BARGAIN_HUNTER ? 1.8 : 1.2;
        return products.get((int) (Math.pow(dice.fraction(), taste) * products.size()));
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the line that is given back when something is. */
    Line givenBack() {
        return lines.get(0).returned();
    }
}
