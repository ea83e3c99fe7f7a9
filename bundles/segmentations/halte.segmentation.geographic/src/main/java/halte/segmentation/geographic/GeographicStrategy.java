package halte.segmentation.geographic;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.ModelData;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Groups customers by where they live. */
@Component(service = SegmentationStrategy.class)
public final class GeographicStrategy implements SegmentationStrategy {

    static final String ID = "geographic";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Where customers live", "Waar klanten wonen"),
                new Text(
                        "Groups customers by the province, municipality, neighbourhood or digits of their Dutch postcode;"
                                + " places that are too small count for what they lie in.",
                        "Groepeert klanten naar provincie, gemeente, wijk of cijfers van hun Nederlandse postcode; te kleine"
                                + " plaatsen tellen mee voor waar zij in liggen."),
                50,
                0);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return GeographicParameters.read(parameters).traits();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        GeographicParameters wanted = GeographicParameters.read(context.parameters());
        return new GeographicFit(wanted, population.columns().get(0)).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        GeographicParameters wanted = GeographicParameters.read(parameters);
        return ModelData.read(data, ID, GeographicModel.VERSION, tree -> {
            List<Place> kept =
                    tree.trees("places").stream().map(GeographicStrategy::place).toList();
            Places places = new Places(wanted.table());
            return new GeographicModel(wanted, places, kept, tree.flag("outside", false), ModelData.findings(tree));
        });
    }

    private static Place place(Parameters tree) {
        String level = tree.text("level");
        if (!Level.words().contains(level)) {
            throw tree.invalid("level", "is none that is known");
        }
        return new Place(Level.of(level), tree.text("name"));
    }
}
