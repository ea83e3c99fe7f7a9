package halte.testkit.segmentation;

import halte.model.Actor;
import halte.model.Failure;
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
import java.util.function.IntConsumer;

/** Strategies that say who is grown up, from one that keeps every promise, and kits for them. */
final class Grown {

    private Grown() {}

    /** Keeps every promise: everybody with a known age is an adult or not. */
    static class Adults implements SegmentationStrategy {

        @Override
        public StrategyDescriptor descriptor() {
            return new StrategyDescriptor(
                    "age", new Text("Age", "Leeftijd"), new Text("By age.", "Op leeftijd."), 1, 0);
        }

        @Override
        public List<TraitDeclaration> traits(Parameters parameters) {
            parameters.allow(Set.of());
            return List.of(TraitDeclaration.declared("age"));
        }

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            return new Model();
        }

        @Override
        public SegmentationModel restore(Parameters parameters, Parameters data) {
            if (!data.has("age")) {
                throw new Failure("MODEL_UNREADABLE", Actor.CONFIGURATION, "Not by age.", "Run again.").asException();
            }
            return new Model();
        }
    }

    static class Model implements SegmentationModel {

        @Override
        public List<Segment> segments() {
            return List.of(segment("minor"), segment("adult"));
        }

        static Segment segment(String id) {
            return new Segment(id, Text.of(id), Text.of(id));
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            if (!Double.isNaN(row.number(0))) {
                segment.accept(row.number(0) < 18 ? 0 : 1);
            }
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return List.of(new Reason(null, "age", true, Text.of("age"), 0));
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of("age", 18);
        }
    }

    abstract static class Kit extends SegmentationCertification {

        private final SegmentationStrategy strategy;

        Kit(SegmentationStrategy strategy) {
            this.strategy = strategy;
        }

        Kit(SegmentationModel model) {
            this(new Adults() {
                @Override
                public SegmentationModel fit(TraitTable population, FitContext context) {
                    return model;
                }
            });
        }

        @Override
        public SegmentationStrategy strategy() {
            return strategy;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    static Model holding(Object value) {
        return new Model() {
            @Override
            public Map<String, Object> data() {
                return Map.of("age", value);
            }
        };
    }

    static Model named(Segment... segments) {
        return new Model() {
            @Override
            public List<Segment> segments() {
                return List.of(segments);
            }
        };
    }

    static Model explaining(List<Reason> reasons) {
        return new Model() {
            @Override
            public List<Reason> explain(TraitRow row) {
                return reasons;
            }
        };
    }
}
