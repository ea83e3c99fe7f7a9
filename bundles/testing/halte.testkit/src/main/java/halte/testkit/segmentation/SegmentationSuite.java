package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What the suites for strategies share: models fitted to populations of many shapes. */
interface SegmentationSuite {

    Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    Instant AT = Instant.parse("2026-06-01T00:00:00Z");

    SegmentationStrategy strategy();

    Map<String, Object> parameters();

    Map<String, List<String>> vocabulary();

    List<Object> measures();

    /** The model fitted to the population of this name: the same one for every test, so that a slow fit is paid for once. */
    SegmentationModel fitted(String name, TraitTable population);

    default Stream<DynamicTest> onAll(BiConsumer<SegmentationModel, TraitTable> check) {
        return onEach((name, population) -> check.accept(fitted(name, population), population));
    }

    default Stream<DynamicTest> onEach(BiConsumer<String, TraitTable> check) {
        return populations().all().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> check.accept(entry.getKey(), entry.getValue())));
    }

    default Populations populations() {
        return new Populations(traits(), vocabulary());
    }

    default List<TraitDeclaration> traits() {
        return strategy().traits(Parameters.of(parameters()));
    }

    default List<String> names() {
        return traits().stream().map(TraitDeclaration::name).toList();
    }

    default SegmentationModel fit(TraitTable population) {
        return strategy().fit(population, new FitContext(Parameters.of(parameters()), AT, 42, measures()));
    }

    default SegmentationModel restored(SegmentationModel model) {
        return strategy().restore(Parameters.of(parameters()), Parameters.of(Trees.stored(model.data())));
    }

    static void eachRow(TraitTable population, Consumer<TraitRow> check) {
        IntStream.range(0, population.size()).mapToObj(population::at).forEach(check);
    }

    static void inBothLanguages(Text text) {
        assertFalse(text.en().isBlank(), "English text");
        assertFalse(text.nl().isBlank(), "Dutch text");
    }
}
