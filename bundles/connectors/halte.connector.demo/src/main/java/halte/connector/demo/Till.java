package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.util.List;
import java.util.Set;

/** The tills of the stores: a row per line of a ticket. Who shows no card stays unknown. */
final class Till implements DemoStream {

    static final int STORES = 4;

    private static final List<Field> FIELDS = List.of(
            new Field("ticket", "text"),
            new Field("line", "whole"),
            new Field("time", "date-time"),
            new Field("kind", "text"),
            new Field("store", "text"),
            new Field("till", "whole"),
            new Field("card", "text"),
            new Field("product", "text"),
            new Field("product_name", "text"),
            new Field("category", "text"),
            new Field("quantity", "whole"),
            new Field("amount", "decimal"),
            new Field("coupon", "text"),
            new Field("original_ticket", "text"),
            new Field("payment", "text"),
            new Field("synthetic", "boolean"));

    @Override
    public String name() {
        return "pos";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TICKET, Kind.RETURN);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        Person person = world.people.get(visit.person());
        Basket basket = Basket.of(world, person, visit.about());
        Dice dice = world.dice(visit.person(), visit.number());
        String payment = dice.pick(List.of("pin", "pin", "pin", "contant", "cadeaukaart"));
        boolean shown = person.card() != null && dice.chance(0.93);
        boolean sale = visit.kind() == Kind.TICKET;
        String ticket = sale ? visit.order(false) : "R" + visit.order(false);
        List<Basket.Line> lines = sale ? basket.lines() : List.of(basket.givenBack());
        String card = shown ? person.card() : null;
        for (int i = 0; i < lines.size(); i++) {
            head(world, visit, sale ? "sale" : "return", ticket, card, rows);
            rows.set("line", i + 1);
            rows.set("coupon", sale ? basket.coupon() : null);
            rows.set("original_ticket", sale ? null : visit.order(false));
            rows.set("payment", payment);
            rows.line(lines.get(i));
            rows.end(visit.moment());
        }
        if (sale && basket.coupon() != null) {
            head(world, visit, "coupon", "K" + ticket, card, rows);
            rows.set("coupon", basket.coupon());
            rows.end(visit.moment());
        }
    }

    private static void head(World world, Visit visit, String kind, String ticket, String card, Rows rows) {
        rows.set("ticket", ticket);
        rows.set("time", world.season.time(visit.moment()));
        rows.set("kind", kind);
        rows.set("store", "winkel-" + (world.people.get(visit.person()).store() + 1));
        rows.set("till", 1 + visit.number() % 3);
        rows.set("card", card);
    }
}
