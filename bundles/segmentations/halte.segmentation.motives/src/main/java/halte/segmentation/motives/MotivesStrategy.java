package halte.segmentation.motives;

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

/** Tells why customers travel as they do, and how much of their behaviour that explains. */
@Component(service = SegmentationStrategy.class)
public final class MotivesStrategy implements SegmentationStrategy {

    static final String ID = "motives";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Travel motives", "Reismotieven"),
                new Text(
                        "Tells from signs in behaviour, answers and declared traits why customers travel as they do:"
                                + " brand, habit, friends, who they are, what they need; and how far that explains what"
                                + " they do.",
                        "Leidt uit gedrag, antwoorden en opgegeven eigenschappen af waarom klanten reizen zoals zij"
                                + " doen: merk, gewoonte, vrienden, wie zij zijn, wat zij nodig hebben; en in hoeverre"
                                + " dat hun gedrag verklaart."),
                200,
                180);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return new MotivesTraits(MotivesParameters.read(parameters)).declarations();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new MotivesFit(population, MotivesParameters.read(context.parameters()), context.seed()).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return MotivesData.read(MotivesParameters.read(parameters), data);
    }
}
