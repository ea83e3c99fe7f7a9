package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import halte.store.api.DocumentStore.Document;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The models of the last runs, restored from their documents once and kept ready, so that a single customer is answered at once.
 * This engine alone writes those documents.
 */
final class Models {

    /**
     * A model ready for use.
     *
     * @param version the version of the segmentation that it was fitted for
     * @param madeBy the bundle that fitted it
     * @param traits the traits it looks at
     * @param model the model
     */
    record Ready(int version, String madeBy, List<TraitDeclaration> traits, SegmentationModel model) {}

    /** What one strategy made of a stored model: the model, or why it cannot read it. */
    private record Restored(long strategy, Ready ready, Failure failure) {

        Ready get() {
            if (failure != null) {
                throw failure.asException();
            }
            return ready;
        }
    }

    /** A stored model, and what the strategy that served last made of it. */
    private static final class Kept {

        private final String segmentation;
        private final StoredModel stored;
        private final LastUse use;
        private volatile Restored restored;

        Kept(String segmentation, StoredModel stored, LastUse use) {
            this.segmentation = segmentation;
            this.stored = stored;
            this.use = use;
        }
    }

    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Models(Catalogue catalogue, Strategies strategies) {
        this.catalogue = catalogue;
        this.strategies = strategies;
    }

    /** Does one piece of work with the model of a segmentation's last run and the strategy that serves now. */
    <R> R with(String segmentation, BiFunction<Guarded, Ready, R> work) {
        Kept model = kept.computeIfAbsent(segmentation, this::read);
        return strategies.with(model.use, strategy -> work.apply(strategy, ready(model, strategy)));
    }

    /** Forgets the model of a segmentation that ran again or was removed. */
    void forget(String segmentation) {
        kept.remove(segmentation);
    }

    /** Lets go of models whose strategy has left or serves no longer, so that its bundle can be freed. */
    void forgetDeparted() {
        kept.values().removeIf(model -> {
            Restored restored = model.restored;
            return restored != null
                    && strategies
                            .serving(model.use.strategy())
                            .filter(serving -> serving.number() == restored.strategy())
                            .isEmpty();
        });
    }

    private Kept read(String segmentation) {
        catalogue.document(segmentation);
        Document document = catalogue.findModel(segmentation).orElseThrow(() -> neverRan(segmentation));
        StoredModel stored = catalogue.model(document);
        return new Kept(segmentation, stored, new LastUse(stored.strategy(), stored.bundle(), document.at()));
    }

    private static Ready ready(Kept model, Guarded strategy) {
        Restored known = model.restored;
        if (known == null || known.strategy() != strategy.number()) {
            known = restore(model, strategy);
            model.restored = known;
        }
        return known.get();
    }

    /** That another version cannot read the model is kept too: asking it again and again would not help. */
    private static Restored restore(Kept model, Guarded strategy) {
        try {
            return new Restored(strategy.number(), restore(model.stored, strategy), null);
        } catch (HalteException refused) {
            if (model.stored.bundle().equals(strategy.bundle())) {
                throw refused;
            }
            return new Restored(strategy.number(), null, outdated(model, strategy, refused.failure()));
        }
    }

    /** Restores a stored model with a strategy, be it the one that fitted it or another. */
    static Ready restore(StoredModel stored, Guarded strategy) {
        Parameters parameters = Parameters.of(stored.parameters());
        return new Ready(
                stored.version(),
                stored.bundle(),
                strategy.traits(parameters),
                strategy.restore(parameters, Parameters.of(stored.data())));
    }

    private static Failure outdated(Kept model, Guarded strategy, Failure why) {
        return new Failure(
                "MODEL_OUTDATED",
                Actor.USER,
                "The segmentation '" + model.segmentation + "' cannot be explained until it runs again: bundle "
                        + model.stored.bundle() + " fitted its model, and " + strategy.bundle()
                        + " serves now and cannot read it. " + why.message(),
                "Run the segmentation again; until then its memberships are served as they were.");
    }

    static RuntimeException neverRan(String segmentation) {
        return new Failure(
                        "SEGMENTATION_NOT_RUN",
                        Actor.USER,
                        "The segmentation '" + segmentation + "' has never run, so there is no model to explain from.",
                        "Run it first.")
                .asException();
    }
}
