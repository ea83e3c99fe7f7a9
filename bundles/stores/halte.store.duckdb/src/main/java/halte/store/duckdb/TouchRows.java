package halte.store.duckdb;

import halte.model.Keys;
import halte.model.Money;
import halte.model.Touch;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** New touches on their way into their tables, with all that stands beside them. */
final class TouchRows {

    private static final String INSERT = """
            touch SELECT number, source, id, key, identifier, make_timestamp(occurred_at), local_hour, make_timestamp(received_at), type,
                channel, touchpoint, campaign, coupon, currency, amount_fixed, duration_ms, rating_fixed, order_id, order_key, words,
                consent, NULL FROM staged(?)""";

    private final Memory memory;
    private final Terms terms;
    private final Fresh fresh;
    private final Attribution who;
    private final Staged rows = new Staged();
    private final LongColumn number = rows.with("number", new LongColumn());
    private final IntColumn source = rows.with("source", new IntColumn());
    private final TextColumn id = rows.with("id", new TextColumn());
    private final LongColumn key = rows.with("key", new LongColumn());
    private final LongColumn identifier = rows.with("identifier", new LongColumn());
    private final LongColumn occurredAt = rows.with("occurred_at", new LongColumn());
    private final IntColumn localHour = rows.with("local_hour", new IntColumn());
    private final LongColumn receivedAt = rows.with("received_at", new LongColumn());
    private final IntColumn type = rows.with("type", new IntColumn());
    private final IntColumn channel = rows.with("channel", new IntColumn());
    private final IntColumn touchpoint = rows.with("touchpoint", new IntColumn());
    private final IntColumn campaign = rows.with("campaign", new IntColumn());
    private final IntColumn coupon = rows.with("coupon", new IntColumn());
    private final IntColumn currency = rows.with("currency", new IntColumn());
    private final LongColumn amount = rows.with("amount_fixed", new LongColumn());
    private final LongColumn duration = rows.with("duration_ms", new LongColumn());
    private final LongColumn rating = rows.with("rating_fixed", new LongColumn());
    private final TextColumn order = rows.with("order_id", new TextColumn());
    private final LongColumn orderKey = rows.with("order_key", new LongColumn());
    private final TextColumn words = rows.with("words", new TextColumn());
    private final TextColumn consent = rows.with("consent", new TextColumn());

    TouchRows(Memory memory, Fresh fresh, Attribution who) {
        this.memory = memory;
        this.terms = memory.terms();
        this.fresh = fresh;
        this.who = who;
    }

    void write(DuckDBConnection connection) throws SQLException {
        List<Touch> touches = fresh.touches();
        long before = memory.known().last();
        BesideRows beside = new BesideRows(terms);
        for (int row = 0; row < touches.size(); row++) {
            Touch touch = touches.get(row);
            number.add(before + row + 1);
            key.add(fresh.keys()[row]);
            identifier.add(memory.shared().choose(who, row));
            addOrigin(touch);
            addPlace(touch);
            addSaid(touch);
            rows.endRow();
            beside.add(before + row + 1, touch, who, row);
        }
        memory.staging().insert(connection, INSERT, rows);
        beside.write(connection, memory.staging());
    }

    private void addOrigin(Touch touch) {
        source.add(terms.code(touch.source()));
        id.add(touch.id());
        occurredAt.add(Sql.micros(touch.occurredAt()));
        localHour.add(touch.occurredAt().getHour());
        receivedAt.add(Sql.micros(touch.receivedAt()));
        type.add(terms.code(touch.type()));
    }

    private void addPlace(Touch touch) {
        channel.add(terms.code(touch.channel()));
        touchpoint.add(terms.code(touch.touchpoint()));
        campaign.add(terms.code(touch.campaign()));
        coupon.add(terms.code(touch.coupon()));
    }

    private void addSaid(Touch touch) {
        Money money = touch.amount();
        currency.add(money == null ? 0 : terms.code(money.currency()));
        amount.add(Fixed.of(money == null ? null : money.amount()));
        duration.add(
                touch.duration() == null ? Fixed.of(null) : touch.duration().toMillis());
        rating.add(Fixed.of(touch.rating()));
        order.add(touch.order());
        orderKey.add(Keys.of(touch.source(), touch.order()));
        words.add(touch.text());
        consent.add(touch.consent());
    }
}
