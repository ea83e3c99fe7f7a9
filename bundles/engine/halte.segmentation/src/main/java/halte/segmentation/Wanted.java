package halte.segmentation;

import halte.segmentation.api.Segmentations.Definition;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;

/**
 * What shall be fitted.
 *
 * @param definition the segmentation
 * @param traits the traits that its strategy wants, in the order of a row
 * @param at the moment of asking
 */
record Wanted(Definition definition, List<TraitDeclaration> traits, Instant at) {}
