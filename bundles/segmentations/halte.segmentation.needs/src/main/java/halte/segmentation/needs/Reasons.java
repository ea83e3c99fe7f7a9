package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** Says why somebody is where he is: by the groups that he is in, and whether his own needs are those of the merged group. */
final class Reasons {

    private static final Text IN_NONE =
            new Text("in none of the groups that were compared", "in geen van de groepen die zijn vergeleken");

    private static final Text SUITS =
            new Text("no other group suits him better", "geen andere groep past beter bij hem");

    private final NeedsParameters wanted;
    private final NeedsTraits traits;
    private final NeedsModel.Learned learned;
    private final Estimates estimates;

    Reasons(NeedsParameters wanted, NeedsTraits traits, NeedsModel.Learned learned, Estimates estimates) {
        this.wanted = wanted;
        this.traits = traits;
        this.learned = learned;
        this.estimates = estimates;
    }

    List<Reason> of(TraitRow row) {
        List<Reason> reasons = new ArrayList<>();
        for (int group = 0; group < learned.groups().size(); group++) {
            Group each = learned.groups().get(group);
            if (each.holds(row)) {
                int merged = learned.of()[group];
                String segment =
                        merged < 0 ? null : learned.segments().get(merged).id();
                reasons.add(new Reason(
                        segment,
                        traits.name(each.trait()),
                        merged >= 0,
                        learned.reasons().get(group),
                        0));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(null, null, false, IN_NONE, 0));
        }
        double[] own = estimates.own(row);
        for (long left = learned.merged(row); left != 0; left &= left - 1) {
            reasons.add(own(own, Long.numberOfTrailingZeros(left)));
        }
        return reasons;
    }

    private Reason own(double[] own, int merged) {
        String segment = learned.segments().get(merged).id();
        double fit = estimates.fit(own, merged);
        if (Double.isNaN(fit)) {
            return new Reason(
                    segment,
                    null,
                    false,
                    new Text(
                            "of his own needs nothing is known; those of the group stand for them",
                            "van zijn eigen behoeftes is niets bekend; die van de groep gelden"),
                    1);
        }
        Text strongest = estimates.strongest(own);
        int best = estimates.suits(own);
        Text text = Words.say(
                "his own needs ({0} of {1} known) are {2} those of this group; strongest: {3}; {4}",
                "zijn eigen behoeftes ({0} van {1} bekend) zijn voor {2} die van deze groep; sterkste: {3}; {4}",
                Estimates.known(own),
                wanted.columns(),
                Words.percent(fit),
                strongest == null ? new Text("none", "geen") : strongest,
                best == merged ? SUITS : other(own, best));
        return new Reason(segment, null, best == merged, text, 1);
    }

    private Text other(double[] own, int best) {
        return Words.say(
                "{0} would suit him better ({1})",
                "{0} zou beter bij hem passen ({1})",
                learned.segments().get(best).title(),
                Words.percent(estimates.fit(own, best)));
    }
}
