package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitRow;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Assigning and explaining one customer at a time. */
interface AssignmentSuite extends SegmentationSuite {

    @TestFactory
    default Stream<DynamicTest> assignsEachSegmentOnceAndWithinRange() {
        return onAll((model, population) -> SegmentationSuite.eachRow(population, row -> {
            List<Integer> positions = Assignments.positions(model, row);
            assertEquals(positions.size(), new HashSet<>(positions).size(), "each once: " + positions);
            positions.forEach(
                    position -> Objects.checkIndex(position, model.segments().size()));
        }));
    }

    @TestFactory
    default Stream<DynamicTest> assignsOneCustomerAloneAsAmongAll() {
        return onAll((model, population) -> {
            for (int row = 0; row < population.size(); row++) {
                TraitRow among = population.cursor().to(row);
                TraitRow alone = Tables.row(population, row).at(0);
                assertEquals(Assignments.of(model, among), Assignments.of(model, alone), "row " + row);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> assignsTheSameFromManyThreads() {
        return onAll((model, population) -> {
            List<List<String>> parallel = IntStream.range(0, population.size())
                    .parallel()
                    .mapToObj(row -> Assignments.of(model, population.at(row)))
                    .toList();
            assertEquals(Assignments.of(model, population), parallel);
        });
    }

    @TestFactory
    default Stream<DynamicTest> explainsEverySegmentOfEveryCustomer() {
        Set<String> traits = new HashSet<>(names());
        return onAll((model, population) -> SegmentationSuite.eachRow(population, row -> {
            List<Reason> reasons = model.explain(row);
            reasons.forEach(reason -> wellFormed(reason, traits, model));
            for (String segment : Assignments.of(model, row)) {
                assertTrue(
                        reasons.stream().anyMatch(reason -> reason.held() && about(reason, segment)),
                        () -> "no reason for segment " + segment + " holds");
            }
        }));
    }

    private static void wellFormed(Reason reason, Set<String> traits, SegmentationModel model) {
        Set<String> segments =
                new TreeSet<>(model.segments().stream().map(Segment::id).toList());
        assertTrue(reason.trait() == null || traits.contains(reason.trait()), () -> "knows trait " + reason.trait());
        assertTrue(
                reason.segment() == null || segments.contains(reason.segment()),
                () -> "knows segment " + reason.segment());
        assertTrue(reason.depth() >= 0, "depth");
        SegmentationSuite.inBothLanguages(reason.text());
    }

    private static boolean about(Reason reason, String segment) {
        return reason.segment() == null || reason.segment().equals(segment);
    }
}
