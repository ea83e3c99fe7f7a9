package halte.example.chameleon;

import halte.model.Text;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** The number of touches times what the edition says. */
@Component
public final class WeightedVisits implements TraitFold {

    private final Edition edition = Edition.own();

    @Override
    public TraitDescriptor descriptor() {
        return new TraitDescriptor(
                "weighted-visits", new Text("Weighted visits", "Gewogen bezoeken"), Set.of(), Set.of(), null, null);
    }

    @Override
    public double fold(Timeline timeline, long at) {
        return (double) timeline.size() * edition.factor();
    }
}
