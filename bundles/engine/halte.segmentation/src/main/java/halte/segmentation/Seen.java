package halte.segmentation;

import halte.trait.api.TraitTable;
import java.util.List;

/**
 * What a pass over all customers showed.
 *
 * @param table the customers with the wanted traits and those of the perspectives
 * @param measures the accumulators of the wanted folds
 */
public record Seen(TraitTable table, List<Object> measures) {}
