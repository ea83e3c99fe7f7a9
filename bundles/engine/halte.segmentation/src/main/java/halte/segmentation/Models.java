package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import halte.store.api.DocumentStore.Document;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models of the last runs, restored from their documents once and kept ready, so that a single customer is answered at once.
 * This engine alone writes those documents.
 */
final class Models {

    /**
     * A model ready for use.
     *
     * @param strategy whose it is
     * @param version the version of the segmentation that it was fitted for
     * @param traits the traits it looks at
     * @param model the model
     */
    record Ready(Guarded strategy, int version, List<TraitDeclaration> traits, SegmentationModel model) {}

    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    Models(Catalogue catalogue, Strategies strategies) {
        this.catalogue = catalogue;
        this.strategies = strategies;
    }

    Ready of(String segmentation) {
        return ready.compute(
                segmentation, (id, known) -> known != null && known.strategy().serves() ? known : restore(id));
    }

    /** Forgets the model of a segmentation that ran again or was removed. */
    void forget(String segmentation) {
        ready.remove(segmentation);
    }

    /** Lets go of models whose strategy has left, so that its bundle can be freed. */
    void forgetDeparted() {
        ready.values().removeIf(model -> !model.strategy().serves());
    }

    private Ready restore(String segmentation) {
        catalogue.document(segmentation);
        Document document = catalogue.findModel(segmentation).orElseThrow(() -> neverRan(segmentation));
        StoredModel stored = catalogue.model(document);
        Guarded strategy = strategies.guarded(new LastUse(stored.strategy(), stored.bundle(), document.at()));
        Parameters parameters = Parameters.of(stored.parameters());
        return new Ready(
                strategy,
                stored.version(),
                strategy.traits(parameters),
                strategy.restore(parameters, Parameters.of(stored.data())));
    }

    private static RuntimeException neverRan(String segmentation) {
        return new Failure(
                        "SEGMENTATION_NOT_RUN",
                        Actor.USER,
                        "The segmentation '" + segmentation + "' has never run, so there is no model to explain from.",
                        "Run it first.")
                .asException();
    }
}
