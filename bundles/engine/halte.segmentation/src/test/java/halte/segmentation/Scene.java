package halte.segmentation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Standing;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Membership;
import halte.testkit.store.MemoryStore;
import halte.testkit.trait.FakeTimelines;
import halte.testkit.trait.Tables;
import halte.trait.api.Timelines;
import halte.trait.api.TraitTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** An engine with everything around it: a store, timelines, a clock and the strategy of the tests. */
final class Scene {

    static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    static final String BUNDLE = "org.example.bands 1.2.0";

    final MemoryStore store;
    final FakeTimelines timelines;
    Standing standing;
    Guests<SegmentationStrategy> guests;
    StoredSegmentations segmentations;

    private final Duration patience;

    Scene() {
        this(Duration.ofMinutes(1));
    }

    /** Makes a scene in which a strategy that is silent for this long is out of service. */
    Scene(Duration patience) {
        this.patience = patience;
        store = new MemoryStore(clock());
        timelines = new FakeTimelines(spending(10, 20, 30, 40, 50, Double.NaN), FIRST, MARCH);
        restart();
        offer(new SpendBands(), 1);
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
    }

    /** Begins anew on the same store, without any strategy. */
    void restart() {
        standing = new Standing(clock());
        guests = Guests.watched("strategy", clock(), standing, patience);
        Strategies strategies = new Strategies(guests, patience);
        segmentations = new StoredSegmentations(store, timelines, strategies, clock());
    }

    /** Begins anew like {@link #restart}, with timelines that a test brings. */
    StoredSegmentations over(Timelines others) {
        restart();
        segmentations = new StoredSegmentations(store, others, new Strategies(guests, patience), clock());
        return segmentations;
    }

    /** Makes customers 1 to n with this spending; each order is worth 10. */
    static TraitTable spending(double... spends) {
        double[] revenue = Arrays.stream(spends)
                .map(spend -> Double.isNaN(spend) ? 0 : spend)
                .toArray();
        double[] orders = Arrays.stream(revenue).map(spend -> spend / 10).toArray();
        return Tables.of(
                Tables.numbers("spend", spends),
                Tables.numbers("perspective-revenue", revenue),
                Tables.numbers("perspective-orders", orders));
    }

    void spend(double... spends) {
        timelines.serve(spending(spends), FIRST, MARCH);
    }

    static Definition bands(Map<String, Object> parameters) {
        return new Definition("bands", new Text("Bands", "Groepen"), SpendBands.ID, parameters, 0);
    }

    Scene defined() {
        segmentations.define(bands(Map.of()), "ann");
        return this;
    }

    void offer(SegmentationStrategy strategy, long number) {
        offer(strategy, BUNDLE, number);
    }

    /** Offers a strategy of a bundle whose number in the framework is that of the service. */
    Guest<SegmentationStrategy> offer(SegmentationStrategy strategy, String bundle, long number) {
        Guest<SegmentationStrategy> guest = new Guest<>(strategy.descriptor().id(), strategy, bundle, number, number);
        guests.add(guest);
        segmentations.host().changed();
        return guest;
    }

    void leave(long number) {
        guests.remove(number);
        segmentations.host().changed();
    }

    List<Long> members(String segment) {
        return segmentations.members("bands", segment, 0, 1_000).stream()
                .map(Membership::customer)
                .toList();
    }

    static Failure failure(Executable call) {
        return assertThrows(HalteException.class, call).failure();
    }
}
