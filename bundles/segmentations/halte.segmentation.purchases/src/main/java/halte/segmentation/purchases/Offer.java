package halte.segmentation.purchases;

/**
 * Something to offer.
 *
 * @param item the thing
 * @param why what speaks for it most
 * @param after the thing that he bought before, when that speaks for it; else -1
 * @param purchases on how many days he bought it himself
 */
record Offer(int item, Why why, int after, int purchases) {

    /** What speaks for an offer. */
    enum Why {
        OWN,
        AFTER,
        POPULAR
    }
}
