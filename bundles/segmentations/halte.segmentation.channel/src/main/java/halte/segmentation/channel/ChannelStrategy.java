package halte.segmentation.channel;

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

/** Finds through which channel each customer prefers to be in touch, how sure that is, and whether he consents to it. */
@Component(service = SegmentationStrategy.class)
public final class ChannelStrategy implements SegmentationStrategy {

    static final String ID = "channel-preference";

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                ID,
                new Text("Channel preference", "Kanaalvoorkeur"),
                new Text(
                        "Finds through which channel each customer prefers to be in touch and how sure that is, from what he"
                                + " does himself and what all others do; how customers respond in each channel; and which"
                                + " channel to use, given his consents.",
                        "Vindt via welk kanaal elke klant het liefst contact heeft en hoe zeker dat is, uit wat hij zelf doet"
                                + " en wat alle anderen doen; hoe klanten in elk kanaal reageren; en welk kanaal te gebruiken,"
                                + " gezien zijn toestemmingen."),
                100,
                30);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        return new ChannelTraits(ChannelParameters.read(parameters)).declarations();
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return new ChannelFit(population, ChannelParameters.read(context.parameters())).fit();
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        return ChannelData.read(ChannelParameters.read(parameters), data);
    }
}
