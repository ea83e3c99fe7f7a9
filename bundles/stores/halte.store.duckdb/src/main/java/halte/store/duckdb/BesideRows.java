package halte.store.duckdb;

import halte.model.ProductLine;
import halte.model.Touch;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** What stands beside new touches: identifiers where there is a choice, product lines and properties. */
final class BesideRows {

    private final Terms terms;

    private final Staged choices = new Staged();
    private final LongColumn chooser = choices.with("touch", new LongColumn());
    private final IntColumn place = choices.with("place", new IntColumn());
    private final LongColumn identifier = choices.with("identifier", new LongColumn());

    private final Staged lines = new Staged();
    private final LongColumn buyer = lines.with("touch", new LongColumn());
    private final IntColumn product = lines.with("product", new IntColumn());
    private final IntColumn name = lines.with("name", new IntColumn());
    private final IntColumn category = lines.with("category", new IntColumn());
    private final LongColumn quantity = lines.with("quantity_fixed", new LongColumn());
    private final LongColumn amount = lines.with("amount_fixed", new LongColumn());
    private final FlagColumn lineCounts = lines.with("counted", new FlagColumn());

    private final Staged properties = new Staged();
    private final LongColumn owner = properties.with("touch", new LongColumn());
    private final IntColumn property = properties.with("name", new IntColumn());
    private final TextColumn value = properties.with("value", new TextColumn());
    private final FlagColumn propertyCounts = properties.with("counted", new FlagColumn());

    BesideRows(Terms terms) {
        this.terms = terms;
    }

    void add(long touch, Touch said, Attribution who, int row) {
        int count = who.count(row);
        for (int which = 0; count > 1 && which < count; which++) {
            chooser.add(touch);
            place.add(which);
            identifier.add(who.number(row, which));
            choices.endRow();
        }
        List<ProductLine> bought = said.lines();
        for (int i = 0; i < bought.size(); i++) {
            add(touch, bought.get(i), count > 0);
        }
        if (!said.properties().isEmpty()) {
            add(touch, said.properties(), count > 0);
        }
    }

    private void add(long touch, ProductLine line, boolean counts) {
        buyer.add(touch);
        product.add(terms.code(line.product()));
        name.add(terms.code(line.name()));
        category.add(terms.code(line.category()));
        quantity.add(Fixed.of(line.quantity()));
        amount.add(Fixed.of(line.amount()));
        lineCounts.add(counts);
        lines.endRow();
    }

    private void add(long touch, Map<String, String> said, boolean counts) {
        for (Map.Entry<String, String> one : said.entrySet()) {
            owner.add(touch);
            property.add(terms.code(one.getKey()));
            value.add(one.getValue());
            propertyCounts.add(counts);
            properties.endRow();
        }
    }

    void write(DuckDBConnection connection, Staging staging) throws SQLException {
        staging.insert(connection, "touch_identifier FROM staged(?)", choices);
        staging.insert(connection, "touch_line FROM staged(?)", lines);
        staging.insert(connection, "touch_property FROM staged(?)", properties);
    }
}
