package halte.timeline;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Makes tables of what kernels wrote. */
final class Tables {

    private Tables() {}

    static TraitTable make(long[] customers, Program program, double[][] values, Run run) {
        TraitColumn[] columns = new TraitColumn[values.length];
        for (int i = 0; i < values.length; i++) {
            if (run.failures().failed(i)) {
                Arrays.fill(values[i], Double.NaN);
            }
            columns[i] = column(program.outputs()[i], values[i], run.made()[i]);
        }
        return new TraitTable(customers, List.of(columns));
    }

    private static TraitColumn column(Program.Output output, double[] values, MadeTexts made) {
        if (output.dictionary() == null) {
            return new TraitColumn.Numbers(output.name(), values);
        }
        LongFunction<String> text = made == null ? output.dictionary()::text : made.texts(output.dictionary());
        LongIndex index = new LongIndex(8);
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            codes[row] = Double.isNaN(values[row]) ? -1 : index.add((long) values[row]);
        }
        String[] texts = new String[index.size()];
        Arrays.setAll(texts, i -> text.apply(index.keys()[i]));
        return new TraitColumn.Texts(output.name(), codes, texts);
    }
}
