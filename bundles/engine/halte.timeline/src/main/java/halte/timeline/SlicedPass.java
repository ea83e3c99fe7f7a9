package halte.timeline;

import halte.model.Failure;
import halte.trait.api.PassResult;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Computes a table that is too large for the memory there is in several passes; what is done is kept in a smaller form. */
final class SlicedPass {

    private static final int FEWEST = 4;
    private static final long TEXT_BYTES = 56;

    private final int customers;
    private final List<TraitColumn> columns = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private long[] numbers = new long[0];
    private List<Object> measures = List.of();
    private long room;

    /**
     * Prepares a pass.
     *
     * @param customers how many rows the table has
     * @param room how many bytes there are for it
     */
    SlicedPass(int customers, long room) {
        this.customers = customers;
        this.room = room;
    }

    /** Returns how many bytes tables may take beside an image; some memory is left to others. */
    static long room(TimelineImage image) {
        long most = Runtime.getRuntime().maxMemory();
        return Math.max(most / 16, most / 5 * 4 - image.bytes());
    }

    /** Tells whether a table of so many traits takes at most half the room. */
    boolean fits(int traits) {
        return traits <= Math.max(FEWEST, room / 2 / (8L * Math.max(1, customers)));
    }

    /** Computes each slice of a program in the way given. */
    PassResult run(Function<TraitProgram, PassResult> way, TraitProgram program, Workers workers) {
        int from = 0;
        while (from < program.traits()) {
            int to = from + 1;
            while (to < program.traits() && fits(to + 1 - from)) {
                to++;
            }
            add(way.apply(program.slice(from, to, from == 0)), workers, from == 0);
            from = to;
        }
        return new PassResult(new TraitTable(numbers, columns), measures, failures);
    }

    private void add(PassResult result, Workers workers, boolean first) {
        if (first) {
            measures = result.results();
            numbers = numbers(result.table());
        }
        List<TraitColumn> whole = result.table().columns();
        TraitColumn[] small = new TraitColumn[whole.size()];
        workers.run(small.length, i -> small[i] = compact(whole.get(i)));
        for (TraitColumn column : small) {
            columns.add(column);
            room -= bytes(column);
        }
        failures.addAll(result.failures());
    }

    private static long bytes(TraitColumn column) {
        if (column instanceof TraitColumn.Texts texts) {
            return 4L * texts.size()
                    + Arrays.stream(texts.texts())
                            .mapToLong(text -> TEXT_BYTES + text.length())
                            .sum();
        }
        return (column instanceof TraitColumn.Numbers ? 8L : 3L) * column.size();
    }

    private static long[] numbers(TraitTable table) {
        long[] numbers = new long[table.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = table.customer(row);
        }
        return numbers;
    }

    private static TraitColumn compact(TraitColumn column) {
        return column instanceof TraitColumn.Numbers numbers ? TraitColumn.compact(numbers) : column;
    }
}
