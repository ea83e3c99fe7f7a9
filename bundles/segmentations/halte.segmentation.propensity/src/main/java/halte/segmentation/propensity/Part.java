package halte.segmentation.propensity;

/** What a customer serves for, by his number: six in ten to learn from, two to correct by, two to check by. */
enum Part {
    LEARN,
    CORRECT,
    CHECK;

    static Part of(long customer) {
        long tenth = Long.remainderUnsigned(Trails.hash(customer ^ 0x5DEECE66DL), 10);
        return tenth < 6 ? LEARN : tenth < 8 ? CORRECT : CHECK;
    }
}
