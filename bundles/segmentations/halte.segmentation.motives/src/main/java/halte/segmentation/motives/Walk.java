package halte.segmentation.motives;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;

/** Goes from customer to customer and reads only the traits that are asked for: most passes look at two of sixty. */
final class Walk implements TraitRow {

    private final TraitColumn[] columns;
    private int row;

    Walk(TraitTable population) {
        this.columns = population.columns().toArray(TraitColumn[]::new);
    }

    Walk to(int newRow) {
        row = newRow;
        return this;
    }

    @Override
    public double number(int trait) {
        return columns[trait].number(row);
    }

    @Override
    public String text(int trait) {
        return columns[trait].text(row);
    }
}
