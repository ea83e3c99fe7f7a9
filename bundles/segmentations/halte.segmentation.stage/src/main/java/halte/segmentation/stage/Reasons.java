package halte.segmentation.stage;

import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.journey.api.StageModelDescriptor;
import halte.model.Text;
import halte.segmentation.api.Reason;
import java.util.ArrayList;
import java.util.List;

/** Says what speaks for each stage, with the customer's own values, and why he is in one and not in another. */
final class Reasons {

    private final StageSettings settings;
    private final StageTraits traits;
    private final RowEvidence evidence;

    Reasons(StageSettings settings, StageTraits traits, RowEvidence evidence) {
        this.settings = settings;
        this.traits = traits;
        this.evidence = evidence;
    }

    List<Reason> of(int chosen) {
        if (!evidence.known()) {
            return List.of(new Reason(null, traits.name(StageTraits.ORDERS), false, Words.UNKNOWN, 0));
        }
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            Stage stage = settings.stages().get(i);
            Text text = i == chosen ? found(i) : Words.joined(found(i), against(i, chosen));
            reasons.add(new Reason(stage.id(), trait(i), i == chosen, text, 0));
        }
        boolean quiet = chosen == StageModel.NONE;
        reasons.add(new Reason(StageModelDescriptor.QUIET, null, quiet, quiet ? Words.QUIET : Words.NOT_QUIET, 0));
        return reasons;
    }

    private String trait(int stage) {
        int last = StageTraits.RINGS - 1;
        return traits.name(traits.of(stage).own().first() + last);
    }

    private Text found(int stage) {
        Stage asked = settings.stages().get(stage);
        Text touches = touches(stage, asked);
        if (asked.settled()) {
            return touches;
        }
        return Words.joined(Words.ordered(evidence.afterOrder(stage), asked.afterOrder(), settings.orders()), touches);
    }

    private Text touches(int stage, Stage asked) {
        int ring = newest(stage);
        int days = (ring + 1) * asked.halfLife();
        boolean since = asked.settled() && evidence.orders() > 0;
        if (evidence.within(stage, ring) == 0) {
            return Words.nothing(days, since);
        }
        // What is usual was gathered from all recent touches, so it holds when no order has settled any of them.
        boolean all = evidence.within(stage, ring) == evidence.recent(stage, StageTraits.RINGS - 1);
        Text usual = all
                ? Words.usually(
                        text(traits.of(stage).type()), text(traits.of(stage).about()))
                : Words.NOTHING;
        return Words.touches(
                new Words.Found(evidence.within(stage, ring), evidence.touches(stage), asked.enough()),
                days,
                since,
                usual);
    }

    /** Returns the shortest time that holds all touches. */
    private int newest(int stage) {
        int ring = StageTraits.RINGS - 1;
        while (ring > 0 && evidence.within(stage, ring - 1) == evidence.within(stage, ring)) {
            ring--;
        }
        return evidence.within(stage, ring) == 0 ? StageTraits.RINGS - 1 : ring;
    }

    private Text against(int stage, int chosen) {
        boolean strong = evidence.strength(stage) >= 1 || evidence.afterOrder(stage);
        return strong && chosen != StageModel.NONE
                ? Words.outweighed(settings.stages().get(chosen).title())
                : Words.NOTHING;
    }

    private String text(int position) {
        return evidence.row().text(position);
    }
}
