package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link SegmentationStrategy} promises. A strategy proves it by a test class that extends this one and says which
 * strategy with which parameters:
 *
 * <pre>{@code
 * class RfmKitTest extends SegmentationStrategySuite {
 *     @Override
 *     protected SegmentationStrategy strategy() {
 *         return new RfmStrategy();
 *     }
 *
 *     @Override
 *     protected Map<String, Object> parameters() {
 *         return Map.of("cuts", "quantile");
 *     }
 * }
 * }</pre>
 */
public abstract class SegmentationStrategySuite {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");

    /** For JUnit. */
    protected SegmentationStrategySuite() {}

    /** Returns the strategy; a new one or the same at every call. */
    protected abstract SegmentationStrategy strategy();

    /** Returns parameters that the strategy accepts. */
    protected abstract Map<String, Object> parameters();

    /** Returns by trait name the texts that a trait takes on, for traits with texts; none unless overridden. */
    protected Map<String, List<String>> vocabulary() {
        return Map.of();
    }

    @Test
    final void saysWhatItIs() {
        var descriptor = strategy().descriptor();
        assertAll(
                () -> assertTrue(NAME.matcher(descriptor.id()).matches(), "id in lower case with hyphens"),
                () -> inBothLanguages(descriptor.title()),
                () -> inBothLanguages(descriptor.description()),
                () -> assertTrue(descriptor.minimumCustomers() >= 0, "minimum of customers"),
                () -> assertTrue(descriptor.minimumHistoryDays() >= 0, "minimum of history"),
                () -> assertEquals(descriptor, strategy().descriptor(), "the same at every call"));
    }

    @Test
    final void asksForTraitsWithDifferentNames() {
        List<String> names = names();
        assertEquals(names.size(), new HashSet<>(names).size(), "different names: " + names);
        assertEquals(traits(), traits(), "the same at every call");
    }

    @Test
    final void refusesAnUnknownParameter() {
        Map<String, Object> mistyped = new HashMap<>(parameters());
        mistyped.put("no-such-parameter", 1);
        HalteException refused =
                assertThrows(HalteException.class, () -> strategy().traits(Parameters.of(mistyped)));
        assertEquals("PARAMETER_UNKNOWN", refused.failure().code());
        assertTrue(refused.failure().message().contains("no-such-parameter"), "names the parameter");
    }

    @Test
    final void refusesTheModelOfAnotherStrategy() {
        Parameters foreign = Parameters.of(Map.of("model", "of-another-strategy", "version", 1));
        HalteException refused =
                assertThrows(HalteException.class, () -> strategy().restore(Parameters.of(parameters()), foreign));
        assertEquals("MODEL_UNREADABLE", refused.failure().code());
    }

    @TestFactory
    final Stream<DynamicTest> fitsTheSameModelAgain() {
        return onAll((model, population) -> assertEquals(
                Trees.stored(model.data()), Trees.stored(fit(population).data())));
    }

    @TestFactory
    final Stream<DynamicTest> assignsTheSameAfterItsModelWasStored() {
        return onAll((model, population) -> {
            SegmentationModel restored = restored(model);
            assertEquals(model.segments(), restored.segments(), "segments");
            assertEquals(Assignments.of(model, population), Assignments.of(restored, population), "assignments");
            assertEquals(reasons(model, population), reasons(restored, population), "reasons");
            assertEquals(model.findings(), restored.findings(), "findings");
            assertEquals(Trees.stored(model.data()), Trees.stored(restored.data()), "data");
        });
    }

    @TestFactory
    final Stream<DynamicTest> assignsStrangersAfterItsModelWasStored() {
        List<TraitTable> strangers = List.copyOf(populations().all().values());
        return onAll((model, population) -> {
            SegmentationModel restored = restored(model);
            strangers.forEach(table -> assertEquals(Assignments.of(model, table), Assignments.of(restored, table)));
        });
    }

    @TestFactory
    final Stream<DynamicTest> namesItsSegments() {
        return onAll((model, population) -> {
            List<String> ids = model.segments().stream().map(Segment::id).toList();
            assertEquals(ids.size(), new HashSet<>(ids).size(), "unique: " + ids);
            assertEquals(model.segments(), model.segments(), "the same at every call");
            model.segments().forEach(SegmentationStrategySuite::named);
            model.findings().forEach(SegmentationStrategySuite::inBothLanguages);
        });
    }

    @TestFactory
    final Stream<DynamicTest> assignsEachSegmentOnceAndWithinRange() {
        return onAll((model, population) -> eachRow(population, row -> {
            List<Integer> positions = Assignments.positions(model, row);
            assertEquals(positions.size(), new HashSet<>(positions).size(), "each once: " + positions);
            positions.forEach(
                    position -> Objects.checkIndex(position, model.segments().size()));
        }));
    }

    @TestFactory
    final Stream<DynamicTest> assignsOneCustomerAloneAsAmongAll() {
        return onAll((model, population) -> {
            for (int row = 0; row < population.size(); row++) {
                TraitRow among = population.cursor().to(row);
                TraitRow alone = Tables.row(population, row).at(0);
                assertEquals(Assignments.of(model, among), Assignments.of(model, alone), "row " + row);
            }
        });
    }

    @TestFactory
    final Stream<DynamicTest> assignsTheSameFromManyThreads() {
        return onAll((model, population) -> {
            List<List<String>> parallel = IntStream.range(0, population.size())
                    .parallel()
                    .mapToObj(row -> Assignments.of(model, population.at(row)))
                    .toList();
            assertEquals(Assignments.of(model, population), parallel);
        });
    }

    @TestFactory
    final Stream<DynamicTest> explainsEverySegmentOfEveryCustomer() {
        Set<String> traits = new HashSet<>(names());
        return onAll((model, population) -> eachRow(population, row -> {
            List<Reason> reasons = model.explain(row);
            reasons.forEach(reason -> wellFormed(reason, traits, model));
            for (String segment : Assignments.of(model, row)) {
                assertTrue(
                        reasons.stream().anyMatch(reason -> reason.held() && about(reason, segment)),
                        () -> "no reason for segment " + segment + " holds");
            }
        }));
    }

    @TestFactory
    final Stream<DynamicTest> leavesThePopulationAsItWas() {
        return onEach(population -> {
            List<List<String>> before = values(population);
            Assignments.of(fit(population), population);
            assertEquals(before, values(population));
        });
    }

    private Stream<DynamicTest> onAll(BiConsumer<SegmentationModel, TraitTable> check) {
        return onEach(population -> check.accept(fit(population), population));
    }

    private Stream<DynamicTest> onEach(Consumer<TraitTable> check) {
        return populations().all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check.accept(entry.getValue())));
    }

    private Populations populations() {
        return new Populations(traits(), vocabulary());
    }

    private List<TraitDeclaration> traits() {
        return strategy().traits(Parameters.of(parameters()));
    }

    private List<String> names() {
        return traits().stream().map(TraitDeclaration::name).toList();
    }

    private SegmentationModel fit(TraitTable population) {
        return strategy().fit(population, new FitContext(Parameters.of(parameters()), AT, 42));
    }

    private SegmentationModel restored(SegmentationModel model) {
        return strategy().restore(Parameters.of(parameters()), Parameters.of(Trees.stored(model.data())));
    }

    private static void eachRow(TraitTable population, Consumer<TraitRow> check) {
        IntStream.range(0, population.size()).mapToObj(population::at).forEach(check);
    }

    private static List<List<Reason>> reasons(SegmentationModel model, TraitTable population) {
        List<List<Reason>> reasons = new ArrayList<>();
        eachRow(population, row -> reasons.add(model.explain(row)));
        return reasons;
    }

    private static List<List<String>> values(TraitTable population) {
        return population.columns().stream()
                .map(SegmentationStrategySuite::values)
                .toList();
    }

    private static List<String> values(TraitColumn column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.number(row) + "|" + column.text(row))
                .toList();
    }

    private static void wellFormed(Reason reason, Set<String> traits, SegmentationModel model) {
        Set<String> segments =
                new TreeSet<>(model.segments().stream().map(Segment::id).toList());
        assertTrue(reason.trait() == null || traits.contains(reason.trait()), () -> "knows trait " + reason.trait());
        assertTrue(
                reason.segment() == null || segments.contains(reason.segment()),
                () -> "knows segment " + reason.segment());
        assertTrue(reason.depth() >= 0, "depth");
        inBothLanguages(reason.text());
    }

    private static boolean about(Reason reason, String segment) {
        return reason.segment() == null || reason.segment().equals(segment);
    }

    private static void named(Segment segment) {
        assertTrue(NAME.matcher(segment.id()).matches(), () -> "id in lower case with hyphens: " + segment.id());
        inBothLanguages(segment.title());
        inBothLanguages(segment.description());
    }

    private static void inBothLanguages(Text text) {
        assertFalse(text.en().isBlank(), "English text");
        assertFalse(text.nl().isBlank(), "Dutch text");
    }
}
