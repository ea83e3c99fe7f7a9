package halte.segmentation.propensity;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TimelineFold;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Foretells who is ready to buy: learns from customers as they were some time ago, and what they did since. */
@Component(service = SegmentationStrategy.class)
public final class PropensityStrategy implements SegmentationStrategy {

    static final String ID = "propensity";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Ready to buy", "Klaar om te kopen"),
                new Text(
                        "Learns from what customers did before they bought how likely each is to buy soon, checks that the"
                                + " probabilities come true, and lists who is ready.",
                        "Leert uit wat klanten deden voordat zij kochten hoe waarschijnlijk het is dat elk van hen"
                                + " binnenkort koopt, toetst of de kansen uitkomen en noemt wie er klaar voor is."),
                500,
                90);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return PropensityParameters.read(parameters).features().traits();
    }

    @Override
    public List<TimelineFold<?>> folds(Parameters parameters) {
        PropensityParameters wanted = PropensityParameters.read(parameters);
        return List.of(new Behaviour(wanted.features(), wanted.most()));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new PropensityFit(PropensityParameters.read(context.parameters()), population, context).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return PropensityData.read(PropensityParameters.read(parameters), data);
    }
}
