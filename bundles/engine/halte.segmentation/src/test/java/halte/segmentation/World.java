package halte.segmentation;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Identifier;
import halte.model.Money;
import halte.model.Text;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Insight;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.focus.FocusComponent;
import halte.segmentation.insight.InsightComponent;
import halte.segmentation.rfm.RfmStrategy;
import halte.segmentation.rules.RulesStrategy;
import halte.store.api.Batch;
import halte.testkit.store.MemoryStore;
import halte.trait.api.Timelines;
import halte.traits.TimelinesOver;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Touches in a store, real timelines over them, and the engine with rules and RFM. */
public final class World {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public final MemoryStore store = new MemoryStore();
    final CountedStrategy rules = new CountedStrategy(new RulesStrategy());
    final int threads;
    StoredSegmentations segmentations;
    Insight insight;
    Focus focus;
    private int number;

    public World() {
        this(2);
    }

    public World(int threads) {
        this.threads = threads;
        restart();
    }

    /** Begins a process anew on the same store. */
    void restart() {
        Guests<SegmentationStrategy> guests = new Guests<>("strategy", Clock.systemUTC());
        Timelines timelines = TimelinesOver.store(store, threads);
        segmentations = new StoredSegmentations(
                store, timelines, new Strategies(guests, Strategies.LONGEST_FIT), Clock.systemUTC());
        offer(guests, rules, 1);
        offer(guests, new RfmStrategy(), 2);
        insight = new InsightComponent(store, segmentations, segmentations, timelines);
        focus = new FocusComponent(store, segmentations);
    }

    private static void offer(Guests<SegmentationStrategy> guests, SegmentationStrategy strategy, long number) {
        String id = strategy.descriptor().id();
        guests.add(new Guest<>(id, strategy, "halte.segmentation." + id + " 1", number, number));
    }

    public StoredSegmentations segmentations() {
        return segmentations;
    }

    public Insight insight() {
        return insight;
    }

    public Focus focus() {
        return focus;
    }

    public void append(Touch... touches) {
        store.touches().append(Batch.of("shop", List.of(touches)));
    }

    public Touch order(String card, double amount, Instant at) {
        return money("order", card, amount, at).build();
    }

    TouchBuilder money(String type, String card, double amount, Instant at) {
        return Touch.of("shop", "t" + ++number, type, at.atOffset(ZoneOffset.UTC))
                .identifier("card", card)
                .amount(new Money(BigDecimal.valueOf(amount), "EUR"));
    }

    void declare(String card, String name, String value, Instant at) {
        DeclaredTrait trait = new DeclaredTrait(new Identifier("card", card), name, value, at, "crm");
        store.touches().append(new Batch("crm", "x", List.of(), List.of(), List.of(trait), List.of(), List.of(), null));
    }

    void consent(String card, String purpose, boolean granted, Instant at) {
        Consent consent = new Consent(new Identifier("card", card), purpose, granted, at, "crm");
        store.touches()
                .append(new Batch("crm", "x", List.of(), List.of(), List.of(), List.of(consent), List.of(), null));
    }

    /** Lets a card count for the customer of another one. */
    void assign(String card, String as) {
        store.identities().assign(new long[] {identifier(card)}, new long[] {customer(as)});
    }

    /** Lets a card be a customer of its own again. */
    void part(String card) {
        store.identities().assign(new long[] {identifier(card)}, new long[] {identifier(card)});
    }

    long identifier(String card) {
        return store.identities().number(new Identifier("card", card)).orElseThrow();
    }

    public long customer(String card) {
        return store.identities().customer(identifier(card));
    }

    /** Defines rules: one segment that takes who has a trait of at least a value. */
    public Definition atLeast(String id, Map<String, Object> trait, double value) {
        return define(id, List.of(trait), List.of(segment("in", trait, value)));
    }

    public Definition define(String id, List<Map<String, Object>> traits, List<Map<String, Object>> segments) {
        Map<String, Object> parameters = Map.of("traits", traits, "segments", segments);
        return segmentations.define(new Definition(id, Text.of(id), "rules", parameters, 0), "ann");
    }

    public static Map<String, Object> segment(String id, Map<String, Object> trait, double value) {
        Map<String, Object> when = Map.of("trait", trait.get("name"), "is", "at-least", "value", value);
        return Map.of("id", id, "title", id, "when", when);
    }

    public static Map<String, Object> orders() {
        return Map.of(
                "name", "orders", "aggregate", "count", "field", "net", "filter", Map.of("types", List.of("order")));
    }

    public static Map<String, Object> member(String segment) {
        return Map.of("name", "member", "aggregate", "member", "field", segment);
    }

    /** Returns who is in which segment now, as texts. */
    public TreeSet<String> places(String segmentation) {
        TreeSet<String> places = new TreeSet<>();
        store.memberships().scan(segmentation, (segment, customer) -> places.add(segment + " " + customer));
        return places;
    }
}
