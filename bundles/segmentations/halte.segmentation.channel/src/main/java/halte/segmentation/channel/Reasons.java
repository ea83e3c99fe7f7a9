package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.channel.Choice.Basis;
import java.util.ArrayList;
import java.util.List;

/** Says channel by channel what a customer did, said and consents to, and what follows. */
final class Reasons {

    private final ChannelParameters wanted;
    private final ChannelTraits traits;
    private final Prior prior;

    Reasons(ChannelParameters wanted, ChannelTraits traits, Prior prior) {
        this.wanted = wanted;
        this.traits = traits;
        this.prior = prior;
    }

    List<Reason> of(View view, List<Segment> segments) {
        Choice choice = Choice.of(view, prior);
        int place = Segments.position(wanted, choice);
        int channels = wanted.channels().size();
        List<Reason> reasons = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            reasons.add(new Reason(
                    segments.get(channel).id(),
                    traits.name(traits.of(channel).days()),
                    place == channel,
                    channel(view, choice, channel),
                    0));
        }
        reasons.add(new Reason(segments.get(channels).id(), null, place == channels, lead(view, choice), 0));
        reasons.add(new Reason(segments.get(channels + 1).id(), null, place == channels + 1, enough(view, choice), 0));
        return reasons;
    }

    private Text channel(View view, Choice choice, int channel) {
        double total = view.total() + prior.total();
        Text text = Words.used(view.days(channel), view.total(), Choice.weight(view, prior, channel) / total);
        double said = view.importance(channel);
        if (!Double.isNaN(said)) {
            text = Words.joined(text, Words.said(said, choice.basis() == Basis.SAID && choice.best() == channel));
        }
        return view.allowed(channel)
                ? text
                : Words.joined(
                        text, Words.refused(wanted.channels().get(channel).purpose()));
    }

    private Text lead(View view, Choice choice) {
        if (choice.next() < 0) {
            return Words.ALONE;
        }
        return Words.sure(
                choice.sure(),
                wanted.channels().get(choice.best()).title(),
                wanted.channels().get(choice.next()).title(),
                wanted.sure());
    }

    private Text enough(View view, Choice choice) {
        return choice.best() < 0 ? Words.NO_CONSENT : Words.enough(view.total(), wanted.least());
    }
}
