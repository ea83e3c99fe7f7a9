package halte.segmentation.insight;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.Perspectives;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Thresholds;
import halte.segmentation.statistics.Moments;
import halte.segmentation.statistics.Shares;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Judges whether the data of one segment suffices. */
final class GateJudge {

    static final TraitDeclaration HISTORY =
            TraitDeclaration.of("insight-history", Aggregate.DAYS_SINCE_FIRST, null, TouchFilter.ALL);

    static final Text EMPTY = new Text("It has no members.", "Er zit niemand in.");

    private final Thresholds thresholds;
    private final List<Text> reasons = new ArrayList<>();

    private GateJudge(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    static Gate judge(Group group, Thresholds thresholds) {
        double[] orders = group.values(Perspectives.ORDERS.name());
        long ordered = Arrays.stream(orders).filter(count -> count >= 1).count();
        long repeated = Arrays.stream(orders).filter(count -> count >= 2).count();
        Moments revenue = Moments.of(group.values(Perspectives.REVENUE.name()));
        double repeat = Shares.of(repeated, ordered);
        Gate open = new Gate(
                group.segment(),
                group.size(),
                Math.round(Arrays.stream(orders).sum()),
                Math.floor(Group.median(group.values(HISTORY.name()))),
                group.missing(),
                repeat,
                Interval.wilson(repeat, ordered),
                revenue.mean(),
                revenue.interval(),
                false,
                List.of());
        return new GateJudge(thresholds).close(open, anyOrders(group));
    }

    private static boolean anyOrders(Group group) {
        TraitColumn orders = group.table().column(Perspectives.ORDERS.name());
        return IntStream.range(0, orders.size()).anyMatch(row -> orders.number(row) > 0);
    }

    private Gate close(Gate gate, boolean anyOrders) {
        if (gate.customers() == 0) {
            reasons.add(EMPTY);
        } else {
            judge(gate, anyOrders);
        }
        return new Gate(
                gate.segment(),
                gate.customers(),
                gate.orders(),
                gate.historyDays(),
                gate.missing(),
                gate.repeat(),
                gate.repeatInterval(),
                gate.revenue(),
                gate.revenueInterval(),
                reasons.isEmpty(),
                reasons);
    }

    /** Where nobody at all has an order, or these have none and need none, nothing is to be known of orders. */
    private void judge(Gate gate, boolean anyOrders) {
        lack(
                gate.customers() < thresholds.customers(),
                "Only " + gate.customers() + " customers; " + thresholds.customers() + " are needed.",
                "Slechts " + gate.customers() + " klanten; er zijn er " + thresholds.customers() + " nodig.");
        if (anyOrders) {
            orders(gate);
        }
        history(gate);
        if (gate.orders() > 0) {
            intervals(gate);
        }
    }

    private void orders(Gate gate) {
        lack(
                gate.orders() < thresholds.orders(),
                "Only " + gate.orders() + " orders; " + thresholds.orders() + " are needed.",
                "Slechts " + gate.orders() + " bestellingen; er zijn er " + thresholds.orders() + " nodig.");
    }

    private void history(Gate gate) {
        boolean known = !Double.isNaN(gate.historyDays());
        String days = known ? Long.toString((long) gate.historyDays()) : "0";
        lack(
                thresholds.historyDays() > 0 && !(gate.historyDays() >= thresholds.historyDays()),
                "Half of them have been known for " + days + " days or less; " + thresholds.historyDays()
                        + " are needed.",
                "De helft is hooguit " + days + " dagen bekend; " + thresholds.historyDays() + " dagen zijn nodig.");
        lack(
                gate.missing() > thresholds.missing(),
                percent(gate.missing()) + " of the declared values that the strategy looks at are missing; at most "
                        + percent(thresholds.missing()) + " may be.",
                percent(gate.missing()) + " van de opgegeven waarden waarnaar de strategie kijkt ontbreekt; hooguit "
                        + percent(thresholds.missing()) + " mag ontbreken.");
    }

    private void intervals(Gate gate) {
        double repeat = width(gate.repeatInterval());
        lack(
                !(repeat <= thresholds.repeatWidth()),
                "The share that ordered again is known only to within " + points(repeat) + " percentage points; "
                        + points(thresholds.repeatWidth()) + " are needed.",
                "Het deel dat opnieuw bestelde is slechts bekend tot op " + points(repeat) + " procentpunt; "
                        + points(thresholds.repeatWidth()) + " is nodig.");
        double revenue = width(gate.revenueInterval()) / Math.abs(gate.revenue());
        boolean nothing = gate.revenue() == 0 && width(gate.revenueInterval()) == 0;
        lack(
                !nothing && !(revenue <= thresholds.revenueWidth()),
                "The mean revenue is known only to within " + percent(revenue) + " of itself; "
                        + percent(thresholds.revenueWidth()) + " is needed.",
                "De gemiddelde omzet is slechts bekend tot op " + percent(revenue) + " van zichzelf; "
                        + percent(thresholds.revenueWidth()) + " is nodig.");
    }

    private void lack(boolean lacks, String en, String nl) {
        if (lacks) {
            reasons.add(new Text(en, nl));
        }
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Math.round(share * 100) + " %" : "?";
    }

    private static String points(double width) {
        return Double.isFinite(width) ? String.format(Locale.ROOT, "%d", Math.round(width * 100)) : "?";
    }
}
