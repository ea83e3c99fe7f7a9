package halte.segmentation.purchases;

import halte.model.Text;
import halte.segmentation.api.Reason;
import java.util.ArrayList;
import java.util.List;

/** Puts into words what a customer needs when, and which step is next. */
final class Reasons {

    private static final int MOST_PER_STATE = 5;

    private final Knowledge knowledge;
    private final PurchaseParameters parameters;

    Reasons(Knowledge knowledge, PurchaseParameters parameters) {
        this.knowledge = knowledge;
        this.parameters = parameters;
    }

    static Reason unknown(double orders) {
        Text text = orders <= 0
                ? new Text(
                        "No order is above zero after refunds: nothing can be told.",
                        "Geen bestelling is na terugbetalingen hoger dan nul: er valt niets te zeggen.")
                : new Text(
                        "What he bought is not known, for want of consent or of product lines.",
                        "Wat hij kocht is niet bekend, bij gebrek aan toestemming of aan productregels.");
        return new Reason(null, PurchaseTraits.BOUGHT, false, text, 0);
    }

    /** Says of the most urgent things of each state when they are needed, whatever else he is in. */
    List<Reason> of(List<Due> dues, Step step, Diary diary, int today) {
        List<Reason> reasons = new ArrayList<>();
        boolean anyDue = dues.stream().anyMatch(due -> due.state().due());
        int[] said = new int[State.values().length];
        for (Due due : dues) {
            if (said[due.state().ordinal()]++ < MOST_PER_STATE) {
                boolean held = due.state().due()
                        || !anyDue && due.state() == dues.get(0).state();
                String segment = held ? Segments.id(due.state()) : null;
                reasons.add(new Reason(segment, PurchaseTraits.BOUGHT, true, due(due, today), 0));
            }
        }
        if (step != null) {
            reasons.add(new Reason(Segments.id(step.state()), PurchaseTraits.BOUGHT, true, step(step), 0));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(null, PurchaseTraits.BOUGHT, false, nothing(diary), 0));
        }
        return reasons;
    }

    private Text due(Due due, int today) {
        Text last = Words.date(due.last());
        Text low = Words.date(due.low());
        Text high = Words.date(due.high());
        boolean service = knowledge.fact(due.item()).nature() == Nature.SERVICE;
        Text needed =
                service ? new Text("due for renewal", "aan verlenging toe") : new Text("needed again", "opnieuw nodig");
        Text about = Words.date(due.middle());
        if (due.state() == State.STOPPED) {
            return new Text(
                    bought(due).en() + last.en() + ": has probably stopped, for it was expected by " + high.en() + ".",
                    bought(due).nl() + last.nl() + ": waarschijnlijk gestopt, want verwacht voor " + high.nl() + ".");
        }
        Text more = more(due, today);
        return new Text(
                bought(due).en() + last.en() + ": " + needed.en() + " about " + about.en() + " (between " + low.en()
                        + " and " + high.en() + ")" + more.en() + ".",
                bought(due).nl() + last.nl() + ": " + needed.nl() + " rond " + about.nl() + " (tussen " + low.nl()
                        + " en " + high.nl() + ")" + more.nl() + ".");
    }

    /** Says by how many days it is overdue, and how unlikely it is when that leaves no clear moment. */
    private Text more(Due due, int today) {
        Text late = Words.days(today - due.middle());
        Text share = Words.percent(due.probability());
        Text horizon = Words.days(parameters.timing().horizon());
        boolean overdue = due.middle() < today;
        boolean unclear = due.state() == State.NO_MOMENT;
        return new Text(
                (overdue ? ", " + late.en() + " overdue" : "")
                        + (unclear ? "; no clear moment: " + share.en() + " % buy it within " + horizon.en() : ""),
                (overdue ? ", " + late.nl() + " over tijd" : "")
                        + (unclear
                                ? "; geen duidelijk moment: " + share.nl() + " % koopt het binnen " + horizon.nl()
                                : ""));
    }

    /** Says how often he bought it; one gap makes no habit, so that others have their say. */
    private Text bought(Due due) {
        String thing = knowledge.items().name(due.item());
        Text gap = Words.days(due.gap());
        Text times = Words.times(due.purchases());
        if (due.purchases() == 2) {
            return new Text(
                    "Bought " + thing + " twice, " + gap.en()
                            + " apart, so that what others do counts as well; last on ",
                    "Kocht " + thing + " twee keer, met " + gap.nl()
                            + " ertussen, zodat ook telt wat anderen doen; het laatst op ");
        }
        return new Text(
                "Buys " + thing + " every " + gap.en() + " (" + times.en() + "), last on ",
                "Koopt " + thing + " om de " + gap.nl() + " (" + times.nl() + "), het laatst op ");
    }

    private Text step(Step step) {
        String thing = knowledge.items().name(step.relation().from());
        Text what = Words.relation(step.relation(), knowledge.items());
        Text bought = Words.date(step.bought());
        Text low = Words.date(step.bought() + step.relation().early());
        Text high = Words.date(step.bought() + step.relation().late());
        Text timing = step.state().timing();
        return new Text(
                "Bought " + thing + " on " + bought.en() + ": next step " + what.en() + ", usually taken between "
                        + low.en() + " and " + high.en() + " (" + timing.en() + ").",
                "Kocht " + thing + " op " + bought.nl() + ": volgende stap " + what.nl() + ", gewoonlijk tussen "
                        + low.nl() + " en " + high.nl() + " (" + timing.nl() + ").");
    }

    private Text nothing(Diary diary) {
        Text least = Words.times(parameters.timing().least());
        return diary.size() == 0
                ? new Text("Bought nothing that is followed.", "Kocht niets van wat wordt gevolgd.")
                : new Text(
                        "Has not bought anything that is used up at least " + least.en()
                                + ", nor anything that a next step is known for.",
                        "Kocht niets dat opraakt minstens " + least.nl()
                                + ", en niets waarvoor een volgende stap bekend is.");
    }
}
