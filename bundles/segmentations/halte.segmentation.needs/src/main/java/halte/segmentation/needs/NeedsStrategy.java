package halte.segmentation.needs;

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

/** Merges a long list of groups into a few whose needs overlap. */
@Component(service = SegmentationStrategy.class)
public final class NeedsStrategy implements SegmentationStrategy {

    static final String ID = "needs";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Groups with the same needs", "Doelgroepen met dezelfde behoeftes"),
                new Text(
                        "Measures what groups need, per product category, from survey answers and behaviour; says how far"
                                + " their needs overlap, which groups are more alike than one would think, and merges them"
                                + " into at most three.",
                        "Meet per productcategorie wat doelgroepen nodig hebben, uit enquêteantwoorden en gedrag; zegt"
                                + " hoever hun behoeftes overlappen en welke groepen meer op elkaar lijken dan gedacht, en"
                                + " voegt ze samen tot hoogstens drie."),
                30,
                0);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return new NeedsTraits(NeedsParameters.read(parameters)).declarations();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new NeedsFit(population, NeedsParameters.read(context.parameters()), context.seed()).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return NeedsData.read(NeedsParameters.read(parameters), data);
    }
}
