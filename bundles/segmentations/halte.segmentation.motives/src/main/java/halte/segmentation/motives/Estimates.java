package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** Says of each customer how much each motive moves him, and how sure that is. */
final class Estimates {

    private final MotivesParameters wanted;
    private final Leader leader;

    Estimates(MotivesParameters wanted, Leader leader) {
        this.wanted = wanted;
        this.leader = leader;
    }

    List<Estimate> of(TraitRow row) {
        List<Estimate> estimates = new ArrayList<>();
        int segment = leader.segment(row);
        boolean leads = segment >= 0 && segment < wanted.motives().size();
        estimates.add(Estimate.text(
                "leading-motive",
                new Text("leading motive", "leidend motief"),
                leads ? wanted.motives().get(segment).title() : null));
        for (int motive = 0; motive < wanted.motives().size(); motive++) {
            Position own = leader.position(motive, row);
            String id = wanted.motives().get(motive).id();
            Text title = wanted.motives().get(motive).title();
            estimates.add(
                    Estimate.number("motive-" + id, title, own.score(), null).within(own.interval()));
            estimates.add(Estimate.number(
                    "confidence-" + id,
                    Words.join(title, new Text(": confidence", ": zekerheid")),
                    own.confidence(),
                    null));
        }
        return estimates;
    }
}
