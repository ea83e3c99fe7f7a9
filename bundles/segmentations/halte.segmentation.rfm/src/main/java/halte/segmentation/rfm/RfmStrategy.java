package halte.segmentation.rfm;

import halte.model.Parameters;
import halte.model.Text;
import halte.model.TouchType;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Scores customers by recency, frequency and monetary value, and names the cells. */
@Component(service = SegmentationStrategy.class)
public final class RfmStrategy implements SegmentationStrategy {

    private static final String NET = "net";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "rfm",
                Text.of("RFM"),
                new Text(
                        "Scores customers by how recently, how often and for how much they bought, net of refunds, and"
                                + " names groups of scores.",
                        "Geeft klanten scores voor hoe recent, hoe vaak en voor hoeveel zij kochten, na aftrek van"
                                + " terugbetalingen, en geeft groepen van scores een naam."),
                100,
                90);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        RfmParameters wanted = RfmParameters.read(parameters);
        return List.of(
                trait(wanted, Dimension.RECENCY, Aggregate.DAYS_SINCE, TouchType.ORDER)
                        .in("days"),
                trait(wanted, Dimension.FREQUENCY, Aggregate.COUNT, TouchType.ORDER)
                        .in("orders"),
                trait(wanted, Dimension.MONETARY, Aggregate.SUM, TouchType.ORDER, TouchType.REFUND));
    }

    private static TraitDeclaration trait(
            RfmParameters wanted, Dimension dimension, Aggregate aggregate, String... types) {
        TouchFilter filter = TouchFilter.types(types);
        if (wanted.channel() != null) {
            filter = filter.inChannels(wanted.channel());
        }
        return TraitDeclaration.of(dimension.key(), aggregate, NET, filter)
                .over(wanted.window())
                .needing(wanted.purpose());
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new RfmFit(RfmParameters.read(context.parameters()), population).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return RfmData.read(data);
    }
}
