package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.journey.api.StageModelDescriptor;
import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;

/** A stage model as a segmentation strategy. Asks the model for nothing before it is asked itself, so that the engine guards the model. */
class ModelStrategy implements SegmentationStrategy {

    private static final int MINIMUM_CUSTOMERS = 50;
    private static final int MINIMUM_DAYS = 30;

    private final StageModel model;

    ModelStrategy(StageModel model) {
        this.model = model;
    }

    @Override
    public StrategyDescriptor descriptor() {
        StageModelDescriptor said = model.descriptor();
        return new StrategyDescriptor(said.id(), said.title(), said.description(), MINIMUM_CUSTOMERS, MINIMUM_DAYS);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return new StageTraits(settings(parameters)).declarations();
    }

    @Override
    public List<TimelineFold<?>> folds(Parameters parameters) {
        StageSettings settings = settings(parameters);
        return settings.foldable() ? List.of(new SpellsFold(model, settings)) : List.of();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new StageFit(model, settings(context.parameters())).fit(population, context);
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return StageData.read(model, settings(parameters), data);
    }

    private StageSettings settings(Parameters parameters) {
        return StageSettings.read(model.descriptor(), parameters);
    }
}
