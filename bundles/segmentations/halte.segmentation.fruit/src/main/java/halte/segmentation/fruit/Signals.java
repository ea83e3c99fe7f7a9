package halte.segmentation.fruit;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** The five signals, of which that on product groups may stand for several groups or none. */
final class Signals {

    private Signals() {}

    static List<Signal> of(FruitParameters wanted) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal(
                new Segment(
                        "frequent-buyers",
                        new Text("Frequent buyers", "Veelkopers"),
                        new Text("They ordered a great many times.", "Zij bestelden een groot aantal keren.")),
                FruitTraits.ORDERS,
                new Text("orders", "bestellingen"),
                new Text(
                        "a thank-you for loyalty, or a larger quantity at a better price",
                        "een bedankje voor trouw, of een grotere hoeveelheid voor een betere prijs"),
                wanted.orders()));
        signals.add(new Signal(
                new Segment(
                        "coupon-users",
                        new Text("Coupon users", "Coupongebruikers"),
                        new Text("They respond to coupons.", "Zij reageren op coupons.")),
                FruitTraits.COUPONS,
                new Text("coupons used", "gebruikte coupons"),
                new Text("a coupon for the next order", "een coupon voor de volgende bestelling"),
                wanted.coupons()));
        for (int i = 0; i < wanted.groups().size(); i++) {
            signals.add(spenders(wanted.groups().get(i), FruitTraits.FIRST_GROUP + i));
        }
        signals.add(new Signal(
                new Segment(
                        "left-after-registering",
                        new Text("Left after registering", "Vertrokken na aanmelden"),
                        new Text(
                                "They made a profile, never ordered, and are gone.",
                                "Zij maakten een profiel aan, bestelden nooit en zijn vertrokken.")),
                FruitTraits.SILENCE,
                new Text("days of silence", "dagen stilte"),
                new Text("a welcome offer on the first order", "een welkomstaanbod bij de eerste bestelling"),
                new Threshold.AtLeast(wanted.goneAfterDays())));
        signals.add(new Signal(
                new Segment(
                        "deal-clickers",
                        new Text("Deal clickers", "Koopjesklikkers"),
                        new Text(
                                "They click on offers and discounts out of all proportion.",
                                "Zij klikken buiten elke verhouding op aanbiedingen en kortingen.")),
                FruitTraits.DEALS,
                new Text("clicks on offers", "klikken op aanbiedingen"),
                new Text("a deal that ends soon", "een aanbieding die bijna afloopt"),
                wanted.deals()));
        return List.copyOf(signals);
    }

    private static Signal spenders(FruitParameters.Group group, int trait) {
        Text title = group.title();
        return new Signal(
                new Segment(
                        "spenders-on-" + group.id(),
                        new Text("Spenders on " + title.en(), "Besteders aan " + title.nl()),
                        new Text(
                                "They spent a lot on " + title.en() + ".",
                                "Zij besteedden veel aan " + title.nl() + ".")),
                trait,
                new Text("spent on " + title.en(), "besteed aan " + title.nl()),
                new Text("what is new in " + title.en(), "wat nieuw is in " + title.nl()),
                group.threshold());
    }
}
