package halte.example.daypart;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Component;

/** Customers by the part of the day in which they come, on average. */
@Component
public final class DaypartStrategy implements SegmentationStrategy {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "daypart",
                new Text("Part of the day", "Dagdeel"),
                new Text("By the mean local hour of all touches.", "Naar het gemiddelde uur van alle contacten."),
                20,
                7);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        parameters.allow(Set.of("noon"));
        noon(parameters);
        return List.of(TraitDeclaration.of("mean-hour", Aggregate.MEAN, "hour", TouchFilter.ALL));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new Daypart(noon(context.parameters()));
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        if (!data.has("noon")) {
            throw new Failure(
                            "MODEL_UNREADABLE",
                            Actor.USER,
                            "The stored model is not one of this strategy.",
                            "Run the segmentation again.")
                    .asException();
        }
        return new Daypart(data.number("noon"));
    }

    private static double noon(Parameters parameters) {
        double noon = parameters.number("noon", 12);
        if (noon < 0 || noon > 24) {
            throw parameters.invalid("noon", "must lie between 0 and 24");
        }
        return noon;
    }

    private record Daypart(double noon) implements SegmentationModel {

        private static final List<Segment> SEGMENTS = List.of(
                new Segment("early", new Text("Early", "Vroeg"), new Text("Before noon.", "Voor de middag.")),
                new Segment("late", new Text("Late", "Laat"), new Text("From noon on.", "Vanaf de middag.")));

        @Override
        public List<Segment> segments() {
            return SEGMENTS;
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            double hour = row.number(0);
            if (!Double.isNaN(hour)) {
                segment.accept(hour < noon ? 0 : 1);
            }
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            double hour = row.number(0);
            Text text = new Text(
                    "mean hour " + hour + ", noon counts as " + noon,
                    "gemiddeld uur " + hour + ", de middag telt als " + noon);
            return List.of(new Reason(null, "mean-hour", !Double.isNaN(hour), text, 0));
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of("noon", noon);
        }
    }
}
