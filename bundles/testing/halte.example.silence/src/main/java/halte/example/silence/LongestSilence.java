package halte.example.silence;

import halte.model.Text;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;

/** The longest time without a touch, in days: between two touches, or from the last one until now. */
@Component
public final class LongestSilence implements TraitFold {

    private static final double DAY = TimeUnit.DAYS.toMillis(1);

    @Override
    public TraitDescriptor descriptor() {
        return new TraitDescriptor(
                "longest-silence", new Text("Longest silence", "Langste stilte"), Set.of(), Set.of(), "days", null);
    }

    @Override
    public double fold(Timeline timeline, long at) {
        if (timeline.size() == 0) {
            return Double.NaN;
        }
        double longest = 0;
        for (int i = 0; i < timeline.size(); i++) {
            long next = i + 1 < timeline.size() ? timeline.occurredAt(i + 1) : at;
            longest = Math.max(longest, next - timeline.occurredAt(i));
        }
        return longest / DAY;
    }
}
