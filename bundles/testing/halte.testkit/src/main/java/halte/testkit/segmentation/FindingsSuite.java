package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a model says of a customer beside his segments, and what the fit found out. */
interface FindingsSuite extends SegmentationSuite {

    @TestFactory
    default Stream<DynamicTest> estimatesTheSameThingsOfEverybody() {
        return onAll((model, population) -> {
            List<List<String>> ids = new ArrayList<>();
            SegmentationSuite.eachRow(population, row -> ids.add(estimates(model, row)));
            ids.forEach(each -> assertEquals(ids.get(0), each, "the same estimates in the same order"));
            ids.forEach(each -> assertEquals(each.size(), new HashSet<>(each).size(), "different names: " + each));
        });
    }

    @TestFactory
    default Stream<DynamicTest> estimatesTheSameAfterItsModelWasStored() {
        return onAll((model, population) -> {
            SegmentationModel restored = restored(model);
            SegmentationSuite.eachRow(
                    population, row -> assertEquals(model.estimates(row), restored.estimates(row), "estimates"));
        });
    }

    @TestFactory
    default Stream<DynamicTest> estimatesOneCustomerAloneAsAmongAll() {
        return onAll((model, population) -> {
            for (int row = 0; row < population.size(); row++) {
                TraitTable alone = Tables.row(population, row);
                assertEquals(model.estimates(population.cursor().to(row)), model.estimates(alone.at(0)), "row " + row);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> showsTablesThatReadInBothLanguages() {
        return onAll((model, population) -> {
            List<Table> tables = model.tables();
            List<String> ids = tables.stream().map(Table::id).toList();
            assertEquals(ids.size(), new HashSet<>(ids).size(), "different names: " + ids);
            tables.forEach(FindingsSuite::wellFormed);
            assertEquals(tables, fit(population).tables(), "the same again");
        });
    }

    private static List<String> estimates(SegmentationModel model, TraitRow row) {
        List<Estimate> estimates = model.estimates(row);
        estimates.forEach(FindingsSuite::wellFormed);
        return estimates.stream().map(Estimate::id).toList();
    }

    private static void wellFormed(Estimate estimate) {
        assertTrue(NAME.matcher(estimate.id()).matches(), () -> "id in lower case with hyphens: " + estimate.id());
        SegmentationSuite.inBothLanguages(estimate.title());
        assertFalse(Double.isInfinite(estimate.number()), () -> estimate.id() + " is infinite");
        if (Estimate.PROBABILITY.equals(estimate.unit()) && !Double.isNaN(estimate.number())) {
            assertTrue(estimate.number() >= 0 && estimate.number() <= 1, () -> estimate.id() + " is no probability");
        }
        Interval interval = estimate.interval();
        if (interval != null && interval.known()) {
            assertTrue(
                    interval.low() <= estimate.number() && estimate.number() <= interval.high(),
                    () -> estimate.id() + " is outside of its interval");
        }
    }

    private static void wellFormed(Table table) {
        assertTrue(NAME.matcher(table.id()).matches(), () -> "id in lower case with hyphens: " + table.id());
        SegmentationSuite.inBothLanguages(table.title());
        List<String> ids = table.columns().stream().map(Table.Column::id).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "different columns: " + ids);
        table.columns().forEach(column -> SegmentationSuite.inBothLanguages(column.title()));
        table.rows().stream()
                .flatMap(List::stream)
                .filter(Text.class::isInstance)
                .forEach(cell -> SegmentationSuite.inBothLanguages((Text) cell));
    }
}
