package halte.timeline;

/**
 * Which product lines match: those that hold both parts.
 *
 * @param products null for all
 * @param categories null for all
 */
record LineFilter(CodeSet products, CodeSet categories) {

    /** Returns 1 when a line matches, else 0. The columns may be null where the filter needs none. */
    int holds(long[] productColumn, long[] categoryColumn, int line) {
        int product = products == null ? 1 : products.holds(productColumn[line]);
        int category = categories == null ? 1 : categories.holds(categoryColumn[line]);
        return product & category;
    }
}
