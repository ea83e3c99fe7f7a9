package halte.segmentation.purchases;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says of each customer what he needs when, what to offer him, and what his purchases look like. */
final class Estimates {

    private static final int TASTES = 3;

    private final PurchaseParameters parameters;
    private final Knowledge knowledge;
    private final Offers offers;

    Estimates(PurchaseParameters parameters, Knowledge knowledge) {
        this.parameters = parameters;
        this.knowledge = knowledge;
        this.offers = new Offers(knowledge, parameters.fresh());
    }

    /** Says all there is; {@code step} is null when there is none. */
    List<Estimate> of(TraitRow row, Diary diary, List<Due> dues, Step step, int today) {
        Due due = dues.isEmpty() || dues.get(0).state() == State.STOPPED ? null : dues.get(0);
        List<Estimate> estimates = new ArrayList<>();
        needed(due, today, estimates);
        estimates.add(Estimate.text(
                "next-step",
                new Text("Next step", "Volgende stap"),
                step == null ? null : Words.relation(step.relation(), knowledge.items())));
        estimates.add(step(step, today));
        estimates.add(Estimate.text(
                "timing",
                new Text("Moment to offer it", "Moment om het aan te bieden"),
                due != null
                        ? due.timing(today)
                        : step == null ? null : step.state().timing()));
        offers(offers.of(diary), estimates);
        estimates.add(Estimate.text("taste", new Text("Taste", "Smaak"), taste(diary)));
        habits(row, estimates);
        return estimates;
    }

    private void needed(Due due, int today, List<Estimate> estimates) {
        Estimate days = Estimate.number(
                "days-until-needed",
                new Text("Days until needed", "Dagen tot nodig"),
                due == null ? Double.NaN : due.middle() - today,
                "days");
        estimates.add(Estimate.text(
                "next-needed",
                new Text("Needed next", "Eerst opnieuw nodig"),
                due == null ? null : Text.of(knowledge.items().name(due.item()))));
        estimates.add(
                due == null
                        ? days
                        : days.within(new Interval(
                                due.low() - today,
                                due.high() - today,
                                parameters.timing().window())));
        Text horizon = Words.days(parameters.timing().horizon());
        estimates.add(Estimate.number(
                "bought-in-time",
                new Text("Bought within " + horizon.en(), "Gekocht binnen " + horizon.nl()),
                due == null ? Double.NaN : due.probability(),
                Estimate.PROBABILITY));
    }

    private static Estimate step(Step step, int today) {
        Estimate days = Estimate.number(
                "days-until-step",
                new Text("Days until the next step", "Dagen tot de volgende stap"),
                step == null ? Double.NaN : step.bought() + step.relation().usual() - today,
                "days");
        return step == null
                ? days
                : days.within(new Interval(
                        step.bought() + step.relation().early() - today,
                        step.bought() + step.relation().late() - today,
                        0.5));
    }

    private void offers(List<Offer> best, List<Estimate> estimates) {
        List<String> ids = List.of("offer", "second-offer", "third-offer");
        List<Text> titles = List.of(
                new Text("Next offer", "Volgend aanbod"),
                new Text("Second offer", "Tweede aanbod"),
                new Text("Third offer", "Derde aanbod"));
        for (int i = 0; i < ids.size(); i++) {
            estimates.add(Estimate.text(ids.get(i), titles.get(i), i < best.size() ? offer(best.get(i)) : null));
        }
    }

    private Text offer(Offer offer) {
        String thing = knowledge.items().name(offer.item());
        Text times = Words.times(offer.purchases());
        return switch (offer.why()) {
            case OWN -> new Text(thing + " (bought " + times.en() + ")", thing + " (" + times.nl() + " gekocht)");
            case AFTER -> {
                String after = knowledge.items().name(offer.after());
                yield new Text(thing + " (often follows " + after + ")", thing + " (volgt vaak op " + after + ")");
            }
            case POPULAR -> new Text(thing + " (popular)", thing + " (populair)");
        };
    }

    /** Names what takes a larger part of his purchases than of everybody's, the largest difference first. */
    private Text taste(Diary diary) {
        double[] popularity = knowledge.transitions().popularity();
        List<Integer> liked = IntStream.range(0, diary.size())
                .filter(entry -> share(diary, entry) > popularity[diary.item(entry)] && diary.count(entry) > 1)
                .boxed()
                .sorted(Comparator.comparingDouble(entry -> popularity[diary.item(entry)] - share(diary, entry)))
                .limit(TASTES)
                .toList();
        if (liked.isEmpty()) {
            return null;
        }
        return new Text(taste(diary, liked, "everybody"), taste(diary, liked, "allen"));
    }

    private static double share(Diary diary, int entry) {
        return diary.count(entry) / (double) diary.total();
    }

    private String taste(Diary diary, List<Integer> liked, String others) {
        return liked.stream()
                .map(entry -> {
                    int item = diary.item(entry);
                    return knowledge.items().name(item) + " "
                            + Words.percent(share(diary, entry)).en() + " % (" + others + " "
                            + Words.percent(knowledge.transitions().popularity()[item])
                                    .en() + " %)";
                })
                .collect(Collectors.joining(", "));
    }

    private void habits(TraitRow row, List<Estimate> estimates) {
        double basket = row.number(PurchaseTraits.SPEND) / row.number(PurchaseTraits.ORDERS);
        estimates.add(Estimate.number(
                "basket-value",
                new Text("Mean order", "Gemiddelde bestelling"),
                Double.isFinite(basket) ? basket : Double.NaN,
                null));
        estimates.add(
                text(row, "usual-channel", new Text("Usual channel", "Gebruikelijk kanaal"), PurchaseTraits.CHANNEL));
        double hour = row.number(PurchaseTraits.HOUR);
        estimates.add(Estimate.number(
                "usual-hour",
                new Text("Usual hour", "Gebruikelijk uur"),
                Double.isFinite(hour) ? hour : Double.NaN,
                "h"));
        if (parameters.scope().payment() != null) {
            estimates.add(text(
                    row,
                    "usual-payment",
                    new Text("Usual payment", "Gebruikelijke betaalwijze"),
                    PurchaseTraits.PAYMENT));
        }
    }

    private static Estimate text(TraitRow row, String id, Text title, int trait) {
        String value = row.text(trait);
        return Estimate.text(id, title, value == null || value.isBlank() ? null : Text.of(value));
    }
}
