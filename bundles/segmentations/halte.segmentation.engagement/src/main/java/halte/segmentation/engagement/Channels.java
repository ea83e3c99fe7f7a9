package halte.segmentation.engagement;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The engagement vector: touches after the first order by channel. */
final class Channels {

    private final List<String> channels;
    private final EngagementTraits traits;

    Channels(EngagementParameters wanted, EngagementTraits traits) {
        this.channels = wanted.channels();
        this.traits = traits;
    }

    static String id(String channel) {
        return channel.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    List<Estimate> of(TraitRow row) {
        boolean ordered = Rhythm.age(row) >= 0;
        List<Estimate> vector = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            double touches = row.number(traits.channel(i));
            String channel = channels.get(i);
            vector.add(Estimate.number(
                    "touches-by-" + id(channel),
                    new Text(
                            "touches since the first order by " + channel,
                            "contacten sinds de eerste bestelling via " + channel),
                    ordered && Double.isFinite(touches) ? touches : Double.NaN,
                    "touches"));
        }
        return vector;
    }
}
