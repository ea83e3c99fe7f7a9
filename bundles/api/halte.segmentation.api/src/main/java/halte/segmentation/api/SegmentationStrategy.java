package halte.segmentation.api;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to put customers into segments. Implemented by bundles and registered as a service. The engine calls it on its own threads,
 * possibly several at once for different segmentations: it must be stateless. If the service leaves, a run that has begun
 * finishes with it; later runs report a named gap, and memberships stay as they were.
 */
@ConsumerType
public interface SegmentationStrategy {

    /** Returns what the strategy is; the same at every call. Never null. */
    StrategyDescriptor descriptor();

    /**
     * Tells which traits a segmentation needs. Called before every fit and read; also serves to validate parameters.
     *
     * @param parameters the segmentation's parameters
     * @return the traits, with different names; their order is the order of a row given to the model
     * @throws HalteException naming the wrong parameter
     */
    List<TraitDeclaration> traits(Parameters parameters);

    /**
     * Names those of the {@link #traits} that take no part in making groups: they only describe or compare groups that are there
     * already. A difference in them is a discovery; one in the others is how groups were made.
     *
     * @param parameters the segmentation's parameters
     * @return names of traits; empty when all take part
     * @throws HalteException naming the wrong parameter
     */
    default Set<String> describing(Parameters parameters) {
        return Set.of();
    }

    /**
     * Tells which measures over whole timelines a fit needs beside traits, such as what is bought together. They are computed in the
     * same pass as the traits.
     *
     * @param parameters the segmentation's parameters
     * @return the folds, whose accumulators the fit gets in {@link FitContext#measures}; empty when it needs none
     * @throws HalteException naming the wrong parameter
     */
    default List<TimelineFold<?>> folds(Parameters parameters) {
        return List.of();
    }

    /**
     * Fits a model to the population. Must be deterministic: the same population, parameters and seed give the same model.
     *
     * @param population the customers with the wanted traits, in the order of {@link #traits}
     * @param context the circumstances
     * @return the model; never null. With too little data, fit what can be fitted and say so in {@link SegmentationModel#findings()}
     * @throws HalteException when the parameters cannot be used with this population
     */
    SegmentationModel fit(TraitTable population, FitContext context);

    /**
     * Restores a model from what {@link SegmentationModel#data()} returned, on this or another machine.
     *
     * @param parameters the segmentation's parameters
     * @param data the model's data
     * @return a model that assigns exactly as the fitted one did
     * @throws HalteException {@code MODEL_UNREADABLE} when the data is of another strategy or version
     */
    SegmentationModel restore(Parameters parameters, Parameters data);
}
