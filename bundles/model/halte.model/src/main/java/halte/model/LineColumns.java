package halte.model;

/**
 * A chunk of product lines as columns, in ascending order of {@code touch}; the lines of one touch keep their order. The same rules
 * as for {@link TouchColumns} apply.
 *
 * @param size how many lines the chunk holds
 * @param touch the store's number of the touch that the line belongs to
 * @param product code of the product
 * @param category code of the category
 * @param quantity the quantity in fixed point, see {@link Decimals}
 * @param amount the line's amount in fixed point, see {@link Decimals}
 */
public record LineColumns(int size, long[] touch, int[] product, int[] category, long[] quantity, long[] amount) {}
