package halte.example.chameleon;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Customers with many touches and customers with few; how many is many differs from edition to edition. */
@Component
public final class RegularsStrategy implements SegmentationStrategy {

    private final Edition edition = Edition.own();

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "regulars",
                new Text("Regulars", "Vaste klanten"),
                new Text("By the number of touches, edition " + edition.name(), "Naar aantal contacten"),
                1,
                0);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        parameters.allow(Set.of("mood", "threshold"));
        mood(parameters);
        threshold(parameters);
        return List.of(TraitDeclaration.of("visits", Aggregate.COUNT, null, TouchFilter.ALL));
    }

    private int threshold(Parameters parameters) {
        return parameters.whole("threshold", edition.threshold());
    }

    private static Mood mood(Parameters parameters) {
        String wanted = parameters.text("mood", "good").toUpperCase(Locale.ROOT);
        return Stream.of(Mood.values())
                .filter(mood -> mood.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> parameters.invalid("mood", "must be good, throws, sleeps or eats"));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new Regulars(edition, threshold(context.parameters()), mood(context.parameters()));
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        if (!data.has("threshold")) {
            throw new Failure(
                            "MODEL_UNREADABLE",
                            Actor.USER,
                            "The stored model is not one of this strategy.",
                            "Run the segmentation again.")
                    .asException();
        }
        return new Regulars(edition, (int) data.number("threshold"), mood(parameters));
    }
}
