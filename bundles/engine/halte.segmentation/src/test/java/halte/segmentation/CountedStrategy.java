package halte.segmentation;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** A strategy that counts how many customers its models assign, and how often it fits. */
final class CountedStrategy implements SegmentationStrategy {

    final LongAdder assigned = new LongAdder();
    final LongAdder fits = new LongAdder();
    Set<String> describing = Set.of();
    private final SegmentationStrategy strategy;

    CountedStrategy(SegmentationStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public StrategyDescriptor descriptor() {
        return strategy.descriptor();
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return strategy.traits(parameters);
    }

    @Override
    public Set<String> describing(Parameters parameters) {
        return describing;
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        fits.increment();
        return new Counted(strategy.fit(population, context));
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return new Counted(strategy.restore(parameters, data));
    }

    private final class Counted implements SegmentationModel {

        private final SegmentationModel model;

        Counted(SegmentationModel model) {
            this.model = model;
        }

        @Override
        public List<Segment> segments() {
            return model.segments();
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            assigned.increment();
            model.assign(row, segment);
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return model.explain(row);
        }

        @Override
        public List<Text> findings() {
            return model.findings();
        }

        @Override
        public Map<String, Object> data() {
            return model.data();
        }
    }
}
