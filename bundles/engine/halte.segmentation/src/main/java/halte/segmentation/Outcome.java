package halte.segmentation;

import halte.model.Text;
import java.util.Map;

/**
 * What came out of a run or a refresh, before anything is stored: a new fit or a renewal.
 *
 * @param fitted the fit, or null
 * @param renewal the renewal, or null
 * @param reason why it was fitted
 * @param mark what was there just before
 * @param basis the runs of other segmentations that were used
 */
record Outcome(Fitted fitted, Renewal renewal, Text reason, Mark mark, Map<String, Note.Used> basis) {}
