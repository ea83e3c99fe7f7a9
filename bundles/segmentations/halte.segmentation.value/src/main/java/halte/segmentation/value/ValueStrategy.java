package halte.segmentation.value;

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

/** Ranks customers by the value that the published models of repeat buying expect of them. */
@Component(service = SegmentationStrategy.class)
public final class ValueStrategy implements SegmentationStrategy {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "value",
                new Text("Customer value", "Klantwaarde"),
                new Text(
                        "Expects from each customer's purchases so far how likely he is to return, how often he will buy"
                                + " and what he will be worth, and puts customers into tiers by that value.",
                        "Schat uit de aankopen van elke klant tot nu toe hoe waarschijnlijk het is dat hij terugkomt, hoe"
                                + " vaak hij nog koopt en wat hij waard zal zijn, en deelt klanten daarnaar in."),
                200,
                180);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return ValueTraits.of(ValueParameters.read(parameters).scope());
    }

    @Override
    public List<TimelineFold<?>> folds(Parameters parameters) {
        ValueParameters wanted = ValueParameters.read(parameters);
        boolean checks = wanted.holdOut().days() != 0 || wanted.holdOut().calibrationEnd() != null;
        return checks ? List.of(new OrderDays(wanted.scope().channel())) : List.of();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new ValueFit(ValueParameters.read(context.parameters()), population, context).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return ValueData.read(parameters, data);
    }
}
