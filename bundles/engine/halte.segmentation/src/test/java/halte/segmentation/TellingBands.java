package halte.segmentation;

import halte.model.Interval;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Spend bands that also say how much somebody will spend, and how many touches the fit saw. */
class TellingBands extends SpendBands {

    /** Counts orders. */
    static final class Orders implements TimelineFold<long[]> {

        @Override
        public Set<String> types() {
            return Set.of("order");
        }

        @Override
        public long[] create() {
            return new long[1];
        }

        @Override
        public void add(long[] accumulator, Timeline timeline) {
            accumulator[0] += timeline.size();
        }

        @Override
        public long[] merge(long[] left, long[] right) {
            left[0] += right[0];
            return left;
        }
    }

    @Override
    public List<TimelineFold<?>> folds(Parameters parameters) {
        return List.of(new Orders());
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new Telling(super.fit(population, context), context.measure(0, long[].class)[0]);
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return new Telling(super.restore(parameters, data), -1);
    }

    private record Telling(SegmentationModel plain, long orders) implements SegmentationModel {

        @Override
        public List<Segment> segments() {
            return plain.segments();
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            plain.assign(row, segment);
        }

        @Override
        public boolean known(TraitRow row) {
            return row.number(0) > 20;
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return plain.explain(row);
        }

        @Override
        public List<Estimate> estimates(TraitRow row) {
            double spend = row.number(0);
            Interval interval = new Interval(spend, 2 * spend, 0.95);
            return List.of(
                    Estimate.number("spending", new Text("will spend", "gaat besteden"), 1.5 * spend, "EUR")
                            .within(interval),
                    Estimate.text("word", new Text("in a word", "in een woord"), Text.of("fine")));
        }

        @Override
        public List<Table> tables() {
            return List.of(new Table(
                    "fit",
                    new Text("What the fit saw", "Wat de fit zag"),
                    List.of(Table.Column.of("what", "What", "Wat"), Table.Column.of("number", "Number", "Aantal")),
                    List.of(
                            Table.row(new Text("orders", "bestellingen"), orders),
                            Table.row("not known", Double.NaN),
                            Table.row(true, 0.5))));
        }

        @Override
        public List<Text> findings() {
            return plain.findings();
        }

        @Override
        public Map<String, Object> data() {
            return plain.data();
        }
    }
}
