package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A fitted model: the same again, and the same after it was stored. */
interface ModelSuite extends SegmentationSuite {

    @TestFactory
    default Stream<DynamicTest> fitsTheSameModelAgain() {
        return onAll((model, population) -> assertEquals(
                Trees.stored(model.data()), Trees.stored(fit(population).data())));
    }

    @TestFactory
    default Stream<DynamicTest> assignsTheSameAfterItsModelWasStored() {
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
    default Stream<DynamicTest> assignsStrangersAfterItsModelWasStored() {
        List<TraitTable> strangers = List.copyOf(populations().all().values());
        return onAll((model, population) -> {
            SegmentationModel restored = restored(model);
            strangers.forEach(table -> assertEquals(Assignments.of(model, table), Assignments.of(restored, table)));
        });
    }

    @TestFactory
    default Stream<DynamicTest> namesItsSegments() {
        return onAll((model, population) -> {
            List<String> ids = model.segments().stream().map(Segment::id).toList();
            assertEquals(ids.size(), new HashSet<>(ids).size(), "unique: " + ids);
            assertEquals(model.segments(), model.segments(), "the same at every call");
            model.segments().forEach(ModelSuite::named);
            model.findings().forEach(SegmentationSuite::inBothLanguages);
        });
    }

    @TestFactory
    default Stream<DynamicTest> leavesThePopulationAsItWas() {
        return onEach((name, population) -> {
            List<List<String>> before = values(population);
            Assignments.of(fit(population), population);
            assertEquals(before, values(population));
        });
    }

    private static void named(Segment segment) {
        assertTrue(NAME.matcher(segment.id()).matches(), () -> "id in lower case with hyphens: " + segment.id());
        SegmentationSuite.inBothLanguages(segment.title());
        SegmentationSuite.inBothLanguages(segment.description());
    }

    private static List<List<Reason>> reasons(SegmentationModel model, TraitTable population) {
        List<List<Reason>> reasons = new ArrayList<>();
        SegmentationSuite.eachRow(population, row -> reasons.add(model.explain(row)));
        return reasons;
    }

    private static List<List<String>> values(TraitTable population) {
        return population.columns().stream().map(ModelSuite::values).toList();
    }

    private static List<String> values(TraitColumn column) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.number(row) + "|" + column.text(row))
                .toList();
    }
}
