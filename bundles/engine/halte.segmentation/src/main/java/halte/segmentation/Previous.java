package halte.segmentation;

import halte.segmentation.api.Segmentations.Result;

/**
 * How a segmentation stands before it is refreshed.
 *
 * @param result what came out of the last run; null when there was none
 * @param note what was kept with it
 * @param model the model of the last fit; null when there is none
 * @param mark what was there at the last run; null when this process does not remember it
 */
record Previous(Result result, Note note, StoredModel model, Mark mark) {}
