package halte.segmentation.demographic;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Groups customers by who they are: age, gender, income and whatever else a source declares of them. */
@Component(service = SegmentationStrategy.class)
public final class DemographicStrategy implements SegmentationStrategy {

    static final String ID = "demographic";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Demographic groups", "Demografische groepen"),
                new Text(
                        "Groups customers by age, gender, marital status, income, education or other declared traits, alone or"
                                + " crossed, shows how much they differ within each group, and says by what to split it.",
                        "Groepeert klanten naar leeftijd, geslacht, burgerlijke staat, inkomen, opleiding of andere opgegeven"
                                + " kenmerken, los of gekruist, laat zien hoeveel zij binnen elke groep verschillen en zegt"
                                + " waarnaar te splitsen."),
                50,
                0);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return DemographicParameters.read(parameters).traits();
    }

    @Override
    public Set<String> describing(Parameters parameters) {
        return DemographicParameters.read(parameters).describing();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        DemographicParameters wanted = DemographicParameters.read(context.parameters());
        return new DemographicFit(wanted, population, context.at()).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return DemographicData.read(DemographicParameters.read(parameters), data);
    }
}
