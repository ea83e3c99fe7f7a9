package halte.segmentation.purchases;

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

/** Tells from what customers bought what they need again and when, and what follows what they have. */
@Component(service = SegmentationStrategy.class)
public final class PurchasesStrategy implements SegmentationStrategy {

    static final String NAME = "purchase-patterns";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                NAME,
                new Text("Purchase patterns", "Aankooppatronen"),
                new Text(
                        "Tells from each customer's purchases what he needs again and when, which step follows what he"
                                + " has, and what to offer him next.",
                        "Leidt uit de aankopen van elke klant af wat hij wanneer opnieuw nodig heeft, welke stap volgt op"
                                + " wat hij heeft, en wat hem nu aan te bieden."),
                100,
                180);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return PurchaseTraits.of(PurchaseParameters.read(parameters));
    }

    @Override
    public List<TimelineFold<?>> folds(Parameters parameters) {
        PurchaseParameters wanted = PurchaseParameters.read(parameters);
        return List.of(new PurchaseFold(wanted.scope().channel(), wanted.byProduct()));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new PurchasesFit(PurchaseParameters.read(context.parameters()), population, context).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return PurchasesData.read(parameters, data);
    }
}
