package halte.segmentation.purchases;

import halte.segmentation.purchases.PurchaseParameters.Timing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells when customers need things again. Keeps, for each thing and number of gaps, where windows begin and end. */
final class Dates {

    /** By what to multiply a customer's time scale to get the ends of the window, its middle, and when he has stopped. */
    private record Bounds(double low, double middle, double high, double stop) {}

    private final Knowledge knowledge;
    private final Timing timing;

    /** Filled when first needed, perhaps by several threads at once with equal values. */
    private final Bounds[][] known;

    Dates(Knowledge knowledge, Timing timing) {
        this.knowledge = knowledge;
        this.timing = timing;
        this.known = new Bounds[knowledge.facts().size()][];
        for (int item = 0; item < known.length; item++) {
            known[item] = new Bounds[knowledge.fact(item).dated() ? Rhythm.MOST_GAPS + 1 : 0];
        }
    }

    private Bounds bounds(int item, int gaps) {
        int place = Math.min(gaps, Rhythm.MOST_GAPS);
        Bounds bounds = known[item][place];
        if (bounds == null) {
            bounds = bounds(knowledge.fact(item).rhythm(), place);
            known[item][place] = bounds;
        }
        return bounds;
    }

    private Bounds bounds(Rhythm rhythm, int gaps) {
        double outside = (1 - timing.window()) / 2;
        double high = rhythm.odds(gaps, 1 - outside);
        double again = rhythm.again(gaps + 1);
        double stop = (again - timing.gone()) / (again * (1 - timing.gone()));
        return new Bounds(
                rhythm.odds(gaps, outside),
                rhythm.odds(gaps, 0.5),
                high,
                Math.max(high, rhythm.odds(gaps, Math.max(0, stop))));
    }

    /** Tells whether an entry of a diary has a date. */
    boolean dated(Diary diary, int entry) {
        return diary.count(entry) >= timing.least()
                && knowledge.fact(diary.item(entry)).dated();
    }

    /** Tells where a customer stands with an entry that has a date. */
    State state(Diary diary, int entry, int today) {
        int gaps = diary.count(entry) - 1;
        int item = diary.item(entry);
        double sum = diary.last(entry) - diary.first(entry);
        int elapsed = today - diary.last(entry);
        Rhythm rhythm = knowledge.fact(item).rhythm();
        State state = state(bounds(item, gaps), rhythm.scale(gaps, sum), elapsed);
        return coming(state) ? sure(state, rhythm.buys(gaps, sum, elapsed, timing.horizon())) : state;
    }

    /** Returns where he stands when he buys with a probability; in a wide window that may be too low for a moment. */
    private State sure(State state, double probability) {
        return coming(state) && probability < timing.likely() ? State.NO_MOMENT : state;
    }

    private static boolean coming(State state) {
        return state == State.DUE_NOW || state == State.DUE_SOON;
    }

    private State state(Bounds bounds, double scale, int elapsed) {
        if (elapsed > Math.rint(bounds.stop() * scale)) {
            return State.STOPPED;
        }
        if (elapsed > Math.rint(bounds.high() * scale)) {
            return State.OVERDUE;
        }
        if (elapsed >= Math.rint(bounds.low() * scale)) {
            return State.DUE_NOW;
        }
        return elapsed + timing.soon() >= Math.rint(bounds.low() * scale) ? State.DUE_SOON : State.NOT_YET;
    }

    /** Returns all that have a date, the most urgent first. */
    List<Due> dues(Diary diary, int today) {
        List<Due> dues = new ArrayList<>();
        for (int entry = 0; entry < diary.size(); entry++) {
            if (dated(diary, entry)) {
                dues.add(due(diary, entry, today));
            }
        }
        Collections.sort(dues);
        return dues;
    }

    Due due(Diary diary, int entry, int today) {
        int item = diary.item(entry);
        int gaps = diary.count(entry) - 1;
        int last = diary.last(entry);
        double sum = last - diary.first(entry);
        Rhythm rhythm = knowledge.fact(item).rhythm();
        double scale = rhythm.scale(gaps, sum);
        Bounds bounds = bounds(item, gaps);
        double probability = rhythm.buys(gaps, sum, today - last, timing.horizon());
        return new Due(
                item,
                gaps + 1,
                gaps == 0 ? Double.NaN : sum / gaps,
                last,
                day(last, bounds.low() * scale),
                day(last, bounds.middle() * scale),
                day(last, bounds.high() * scale),
                probability,
                sure(state(bounds, scale, today - last), probability));
    }

    private static int day(int last, double days) {
        return (int) (last + Math.rint(Math.min(days, 1e7)));
    }
}
