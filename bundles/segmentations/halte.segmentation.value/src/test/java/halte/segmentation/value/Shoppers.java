package halte.segmentation.value;

import halte.testkit.trait.Tables;
import halte.trait.api.TraitTable;

/** A population as the strategy sees it. */
final class Shoppers {

    private Shoppers() {}

    /**
     * Makes a table.
     *
     * @param columns order days, days since the last and since the first order, spend, and spend on the first order day
     */
    static TraitTable table(double[][] columns) {
        return Tables.of(
                Tables.numbers(ValueTraits.DAYS, columns[0]),
                Tables.numbers(ValueTraits.LAST, columns[1]),
                Tables.numbers(ValueTraits.FIRST, columns[2]),
                Tables.numbers(ValueTraits.SPEND, columns[3]),
                Tables.numbers(ValueTraits.FIRST_SPEND, columns[4]));
    }
}
