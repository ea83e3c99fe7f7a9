package halte.segmentation.fruit;

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

/** Finds customers who are easy to win or to keep, with what to offer them, where and at what hour. */
@Component(service = SegmentationStrategy.class)
public final class FruitStrategy implements SegmentationStrategy {

    static final String ID = "low-hanging-fruit";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Low-hanging fruit", "Laaghangend fruit"),
                new Text(
                        "Finds customers who bought many times, use coupons, spend a lot on a product group, left after"
                                + " registering, or click on offers out of all proportion, with the best channel and hour"
                                + " for each.",
                        "Vindt klanten die vaak kochten, coupons gebruiken, veel besteden aan een productgroep, na het"
                                + " aanmelden vertrokken of buiten verhouding vaak op aanbiedingen klikken, met voor ieder"
                                + " het beste kanaal en uur."),
                50,
                30);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return FruitTraits.of(FruitParameters.read(parameters));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new FruitFit(Signals.of(FruitParameters.read(context.parameters())), population).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return FruitData.read(FruitParameters.read(parameters), data);
    }
}
