package halte.segmentation;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.runtime.Guest;
import halte.runtime.Host;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations.Definition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stored segmentations mean to strategies that come and go. */
final class StrategyHost implements Host<SegmentationStrategy> {

    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Fitting fitting;
    private final Models models;
    private final Rehearsal rehearsal;

    StrategyHost(Catalogue catalogue, Strategies strategies, Fitting fitting, Models models, Rehearsal rehearsal) {
        this.catalogue = catalogue;
        this.strategies = strategies;
        this.fitting = fitting;
        this.models = models;
        this.rehearsal = rehearsal;
    }

    @Override
    public Optional<String> name(SegmentationStrategy strategy, Map<String, Object> properties) {
        return Optional.of(strategy.descriptor().id());
    }

    @Override
    public void changed() {
        models.forgetDeparted();
    }

    @Override
    public List<Dependent> dependents(String id) {
        return definitions(id)
                .map(definition -> new Dependent("segmentation", definition.id(), "strategy " + id))
                .toList();
    }

    private Stream<Definition> definitions(String strategy) {
        return catalogue.all().stream()
                .map(catalogue::definition)
                .filter(definition -> definition.strategy().equals(strategy));
    }

    @Override
    public List<Failure> prove(Guest<SegmentationStrategy> candidate) {
        return definitions(candidate.id())
                .flatMap(definition -> prove(candidate, definition).stream())
                .toList();
    }

    private Optional<Failure> prove(Guest<SegmentationStrategy> candidate, Definition definition) {
        try {
            strategies.with(candidate, strategy -> {
                strategy.traits(Parameters.of(definition.parameters()));
                catalogue.result(definition.id()).ifPresent(last -> goOn(definition, last.at(), strategy));
                return null;
            });
            return Optional.empty();
        } catch (HalteException refused) {
            return Optional.of(named(definition, candidate, refused.failure()));
        }
    }

    /** Goes on with the last model, or makes a new one where that is of no use any longer. */
    private void goOn(Definition definition, Instant at, Guarded strategy) {
        if (!restores(definition, strategy)) {
            fitting.fit(definition, strategy, at);
        }
    }

    private boolean restores(Definition definition, Guarded strategy) {
        return catalogue
                .findModel(definition.id())
                .map(catalogue::model)
                .filter(model -> restores(model, strategy))
                .isPresent();
    }

    private static boolean restores(StoredModel model, Guarded strategy) {
        try {
            strategy.segments(Models.restore(model, strategy).model());
            return true;
        } catch (HalteException refused) {
            return false;
        }
    }

    private static Failure named(Definition definition, Guest<SegmentationStrategy> candidate, Failure why) {
        return new Failure(
                why.code(),
                why.actor(),
                "The segmentation '" + definition.id() + "' could not go on with bundle " + candidate.bundle() + ": "
                        + why.message(),
                why.advice());
    }

    @Override
    public List<Effect> preview(Guest<SegmentationStrategy> candidate) {
        return rehearsal.effects(candidate, definitions(candidate.id()).toList());
    }
}
