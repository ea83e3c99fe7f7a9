package halte.trait.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final int ROWS = 500;

    private final Random random = new Random(1);

    private TraitTable table(int times) {
        List<TraitColumn> columns = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            columns.addAll(columns());
        }
        return new TraitTable(LongStream.range(0, ROWS).toArray(), columns);
    }

    private List<TraitColumn> columns() {
        double[] one = random.doubles(ROWS).toArray();
        double[] wholes = random.ints(ROWS, 0, 90).asDoubleStream().toArray();
        int[] codes = random.ints(ROWS, -1, 3).toArray();
        return List.of(
                new TraitColumn.Numbers("one", one),
                TraitColumn.compact(new TraitColumn.Numbers("wholes", wholes)),
                new TraitColumn.Texts("texts", codes, new String[] {"a", "1.5", "2"}));
    }

    private static void same(TraitTable table, TraitTable.Cursor cursor, int row) {
        TraitRow there = cursor.to(row);
        for (int trait = 0; trait < table.columns().size(); trait++) {
            assertEquals(table.columns().get(trait).number(row), there.number(trait));
            assertEquals(table.columns().get(trait).text(row), there.text(trait));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 20})
    void howeverItGetsToARowItShowsThatRow(int times) {
        TraitTable table = table(times);
        TraitTable.Cursor cursor = table.cursor();
        IntStream.range(0, ROWS).forEach(row -> same(table, cursor, row));
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(ROWS);
            int steps = random.nextInt(4) * random.nextInt(30);
            IntStream.range(from, Math.min(ROWS, from + steps + 1)).forEach(row -> same(table, cursor, row));
        }
        IntStream.rangeClosed(1, ROWS).forEach(back -> same(table, cursor, ROWS - back));
    }
}
