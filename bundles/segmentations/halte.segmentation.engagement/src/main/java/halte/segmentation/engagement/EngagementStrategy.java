package halte.segmentation.engagement;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Follows customers from their first order on: how often they touch, whether more or less so, and who needs help. */
@Component(service = SegmentationStrategy.class)
public final class EngagementStrategy implements SegmentationStrategy {

    static final String ID = "engagement";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Engagement after the first order", "Betrokkenheid na de eerste bestelling"),
                new Text(
                        "Follows customers from their first order on: how often they touch and who stays, who is rising,"
                                + " fading or silent, which new customers need help, and which are likely to give up.",
                        "Volgt klanten vanaf hun eerste bestelling: hoe vaak zij contact zoeken en wie blijft, wie stijgt,"
                                + " daalt of stilvalt, welke nieuwe klanten hulp nodig hebben en welke waarschijnlijk"
                                + " afhaken."),
                100,
                120);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return new EngagementTraits(EngagementParameters.read(parameters)).declarations();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new EngagementFit(population, EngagementParameters.read(context.parameters())).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return EngagementData.read(EngagementParameters.read(parameters), data);
    }
}
