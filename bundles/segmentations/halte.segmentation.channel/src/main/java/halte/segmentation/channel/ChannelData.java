package halte.segmentation.channel;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: what is expected of customers of whom nothing is known. */
final class ChannelData {

    private static final int VERSION = 1;

    private ChannelData() {}

    static Map<String, Object> write(Learned learned, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(ChannelStrategy.ID, VERSION, findings);
        data.put("shares", write(learned.shares()));
        data.put(
                "responses",
                learned.responses().stream().map(ChannelData::write).toList());
        return data;
    }

    private static Map<String, Object> write(Prior prior) {
        return Map.of("weights", Arrays.stream(prior.weights()).boxed().toList(), "learned", prior.learned());
    }

    static ChannelModel read(ChannelParameters wanted, Parameters data) {
        return ModelData.read(data, ChannelStrategy.ID, VERSION, tree -> {
            int channels = wanted.channels().size();
            List<Prior> responses = tree.trees("responses").stream()
                    .map(response -> prior(response, 2))
                    .toList();
            if (responses.size() != channels) {
                throw tree.invalid("responses", "are not those of the channels");
            }
            Learned learned = new Learned(prior(tree.tree("shares"), channels), responses);
            return new ChannelModel(wanted, learned, ModelData.findings(tree), List.of());
        });
    }

    private static Prior prior(Parameters tree, int kinds) {
        double[] weights = tree.numbers("weights");
        if (weights.length != kinds || Arrays.stream(weights).anyMatch(weight -> !(weight > 0))) {
            throw tree.invalid("weights", "must be " + kinds + " numbers above 0");
        }
        return new Prior(weights, tree.whole("learned", 0));
    }
}
