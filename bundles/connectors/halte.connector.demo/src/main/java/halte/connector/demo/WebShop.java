package halte.connector.demo;

import halte.connector.api.StreamDescriptor.Field;
import halte.connector.demo.Visit.Kind;
import java.util.List;
import java.util.Set;

/** The analytics of the web shop: a row per event, or per product of a purchase, whose rows share the order's id. */
final class WebShop implements DemoStream {

    private static final List<Field> FIELDS = List.of(
            new Field("event_id", "text"),
            new Field("time", "date-time"),
            new Field("event", "text"),
            new Field("cookie", "text"),
            new Field("email", "text"),
            new Field("customer_no", "text"),
            new Field("page_type", "text"),
            new Field("page", "text"),
            new Field("query", "text"),
            new Field("referrer", "text"),
            new Field("campaign", "text"),
            new Field("device", "text"),
            new Field("consent", "text"),
            new Field("agent", "text"),
            new Field("product", "text"),
            new Field("product_name", "text"),
            new Field("category", "text"),
            new Field("quantity", "whole"),
            new Field("amount", "decimal"),
            new Field("order_id", "text"),
            new Field("original_order", "text"),
            new Field("coupon", "text"),
            new Field("seconds", "whole"),
            new Field("synthetic", "boolean"));

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.BROWSE, Kind.LEARN, Kind.ORDER, Kind.REFUND, Kind.CRAWL);
    }

    @Override
    public void write(World world, Visit visit, Rows rows) {
        if (visit.kind() == Kind.CRAWL) {
            crawl(world, visit, rows);
        } else {
            new WebVisit(world, visit, rows).write();
        }
    }

    /** A robot calls up pages one by one, without a cookie, and says so in its agent. */
    private static void crawl(World world, Visit visit, Rows rows) {
        Dice dice = world.dice(-1, visit.number());
        List<Product> products = world.catalogue.all();
        int pages = dice.between(10, 30);
        for (int i = 0; i < pages; i++) {
            rows.set("event_id", "B" + visit.number() + "-" + i);
            rows.set("time", world.season.time(visit.moment() + i));
            rows.set("event", "page_view");
            rows.set("page_type", "product");
            rows.set("page", "/product/" + dice.pick(products).code());
            rows.set("device", "desktop");
            rows.set("agent", "SyntheticBot/1.0 (+https://bot.example)");
            rows.end(visit.moment() + i);
        }
    }
}
