package halte.segmentation;

import java.util.Map;

/**
 * What was there when a segmentation last ran, as far as its traits look at it. Held against what is there now, it tells for whom
 * something changed.
 *
 * @param last the number of the last touch
 * @param withdrawals the store's count of withdrawals
 * @param customers the customer of each identifier; position 0 is not used
 * @param facts a digest of the declared traits and consents of each identifier; empty when none are looked at
 * @param members the members of each segment that is looked at, ascending, by {@code segmentation/segment}
 * @param ahead whether there were touches of after the moment of asking
 */
record Mark(long last, long withdrawals, long[] customers, long[] facts, Map<String, long[]> members, boolean ahead) {}
