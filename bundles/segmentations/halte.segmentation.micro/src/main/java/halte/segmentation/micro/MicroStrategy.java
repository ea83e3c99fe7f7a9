package halte.segmentation.micro;

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

/** Finds small groups of customers who are alike in hundreds of traits. */
@Component(service = SegmentationStrategy.class)
public final class MicroStrategy implements SegmentationStrategy {

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "micro",
                new Text("Microsegments", "Microsegmenten"),
                new Text(
                        "Finds small groups of customers who are alike in hundreds of traits, says what distinguishes them,"
                                + " and whether they are more than chance.",
                        "Vindt kleine groepen klanten die in honderden kenmerken op elkaar lijken, zegt wat hen"
                                + " onderscheidt en of zij meer dan toeval zijn."),
                500,
                90);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return MicroParameters.read(parameters).declarations();
    }

    @Override
    public Set<String> describing(Parameters parameters) {
        Outcome outcome = MicroParameters.read(parameters).outcome();
        return outcome == null ? Set.of() : Set.of(outcome.name());
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        MicroParameters wanted = MicroParameters.read(context.parameters());
        return new MicroFit(wanted, population, context.seed()).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return MicroData.read(MicroParameters.read(parameters), data);
    }
}
