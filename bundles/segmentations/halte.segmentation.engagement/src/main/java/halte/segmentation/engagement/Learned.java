package halte.segmentation.engagement;

import java.util.List;

/**
 * What a fit learned and a model keeps.
 *
 * @param bands the frequency bands
 * @param retention who is still active, by band
 * @param usualQuiet for how long somebody without a rhythm of his own may be quiet, in days; NaN when too few have one
 * @param risks the risks of new customers, by ascending age; only those that proved to help
 */
record Learned(Bands bands, Retention retention, double usualQuiet, List<RiskTable> risks) {}
