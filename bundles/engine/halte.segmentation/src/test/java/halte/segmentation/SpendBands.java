package halte.segmentation;

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
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** A small strategy for tests: above the median of spending, or at or below it; nothing for those whose spending is missing. */
class SpendBands implements SegmentationStrategy {

    static final String ID = "spend-bands";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID, new Text("Spend bands", "Bestedingsgroepen"), Text.of("High and low spending."), 4, 30);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        parameters.allow(Set.of("factor"));
        parameters.number("factor", 1);
        return List.of(TraitDeclaration.of("spend", Aggregate.SUM, "net", TouchFilter.types("order")));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        double[] spends = new double[population.size()];
        for (int row = 0; row < spends.length; row++) {
            spends[row] = population.columns().get(0).number(row);
        }
        Arrays.sort(spends);
        double median = spends.length == 0 ? 0 : spends[spends.length / 2];
        double cut = median * context.parameters().number("factor", 1);
        return new Bands(Double.isFinite(cut) ? cut : 0);
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        if (!data.text("model", "").equals(ID)) {
            throw new Failure(
                            "MODEL_UNREADABLE", Actor.CONFIGURATION, "The model is of another strategy.", "Run again.")
                    .asException();
        }
        return new Bands(data.number("cut"));
    }

    private record Bands(double cut) implements SegmentationModel {

        private static final List<Segment> SEGMENTS = List.of(
                new Segment("low", new Text("Low", "Laag"), new Text("Spends little.", "Besteedt weinig.")),
                new Segment("high", new Text("High", "Hoog"), new Text("Spends much.", "Besteedt veel.")));

        @Override
        public List<Segment> segments() {
            return SEGMENTS;
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            double spend = row.number(0);
            if (!Double.isNaN(spend)) {
                segment.accept(spend > cut ? 1 : 0);
            }
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            boolean high = row.number(0) > cut;
            boolean low = row.number(0) <= cut;
            return List.of(
                    new Reason("low", "spend", low, new Text("spends at most " + cut, "besteedt hooguit " + cut), 0),
                    new Reason("high", "spend", high, new Text("spends over " + cut, "besteedt meer dan " + cut), 0));
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of("model", ID, "cut", cut);
        }
    }
}
