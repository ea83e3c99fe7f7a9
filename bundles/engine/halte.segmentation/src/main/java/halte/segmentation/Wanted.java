package halte.segmentation;

import halte.model.Parameters;
import halte.segmentation.api.Segmentations.Definition;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;

/**
 * What shall be fitted.
 *
 * @param definition the segmentation
 * @param traits the traits that its strategy wants, in the order of a row
 * @param folds the measures that its strategy wants
 * @param at the moment of asking
 */
record Wanted(Definition definition, List<TraitDeclaration> traits, List<TimelineFold<?>> folds, Instant at) {

    static Wanted by(Guarded strategy, Definition definition, Instant at) {
        Parameters parameters = Parameters.of(definition.parameters());
        return new Wanted(definition, strategy.traits(parameters), strategy.folds(parameters), at);
    }
}
