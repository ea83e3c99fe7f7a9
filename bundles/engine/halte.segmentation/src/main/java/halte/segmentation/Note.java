package halte.segmentation;

import java.time.Instant;
import java.util.Map;

/**
 * What is kept with a result beside what people see of it.
 *
 * @param fitted the moment for which the model was fitted
 * @param fit whether this run fitted it
 * @param basis the runs of other segmentations that were used, by segmentation
 */
record Note(Instant fitted, boolean fit, Map<String, Used> basis) {

    /**
     * A run of another segmentation.
     *
     * @param version the version of its result
     * @param at its moment
     */
    record Used(int version, Instant at) {}
}
