package halte.segmentation.purchases;

/**
 * What may follow something that a customer has.
 *
 * @param relation how it follows
 * @param bought when he last bought what it follows
 * @param state whether it is too early, the moment, or late
 */
record Step(Relation relation, int bought, State state) {}
