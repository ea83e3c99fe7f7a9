package halte.segmentation.insight;

import halte.model.Text;
import halte.segmentation.Perspectives;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.BreakEven;
import halte.segmentation.api.Outlook.Growth;
import halte.segmentation.api.Outlook.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Judges whether a segment is worth the effort. */
final class OutlookJudge {

    private final Group group;
    private final Gate gate;
    private final List<Text> reasons = new ArrayList<>();

    OutlookJudge(Group group, Gate gate) {
        this.group = group;
        this.gate = gate;
    }

    Outlook judge(Growth growth, BreakEven even, List<Text> notes) {
        double value = group.sum(Perspectives.REVENUE.name());
        double total = total();
        int everybody = group.table().size();
        Verdict verdict = verdict(even);
        if (!gate.sufficient() && !reasons.containsAll(gate.reasons())) {
            reasons.addAll(gate.reasons());
        }
        reasons.addAll(notes);
        return new Outlook(
                group.segment(),
                group.size(),
                everybody == 0 ? 0 : (double) group.size() / everybody,
                value,
                total == 0 ? Double.NaN : value / total,
                gate.revenue(),
                growth,
                even,
                verdict,
                reasons,
                gate.sufficient());
    }

    private double total() {
        var column = group.table().column(Perspectives.REVENUE.name());
        return IntStream.range(0, column.size()).mapToDouble(column::number).sum();
    }

    private Verdict verdict(BreakEven even) {
        if (even == null) {
            return say(
                    Verdict.OPEN,
                    "Say what addressing it costs and what is expected of it; then it can be judged.",
                    "Geef aan wat bereiken kost en wat het moet opleveren; dan volgt een oordeel.");
        }
        if (group.size() == 0) {
            return say(Verdict.FAIL, GateJudge.EMPTY.en(), GateJudge.EMPTY.nl());
        }
        if (Double.isNaN(even.size())) {
            return say(
                    Verdict.OPEN,
                    "Its members placed no order in the period, so what one of them would bring is not known.",
                    "De leden bestelden niets in de periode; wat een bestelling van hen oplevert is dus niet bekend.");
        }
        if (even.gain() <= 0) {
            return say(
                    Verdict.FAIL,
                    "Each member costs more than he is expected to leave (" + money(even.gain())
                            + "): no size would do.",
                    "Elk lid kost meer dan het naar verwachting oplevert (" + money(even.gain())
                            + "): geen enkele omvang is genoeg.");
        }
        return sized(even);
    }

    private Verdict sized(BreakEven even) {
        String needed = Long.toString((long) Math.ceil(even.size()));
        if (group.size() < even.size()) {
            return say(
                    Verdict.FAIL,
                    group.size() + " members; " + needed + " are needed to break even.",
                    group.size() + " leden; er zijn er " + needed + " nodig om de kosten terug te verdienen.");
        }
        if (!gate.sufficient()) {
            return say(
                    Verdict.THIN,
                    "Larger than the break-even size of " + needed + ", but the data does not suffice to be sure.",
                    "Groter dan de omvang van " + needed
                            + " die nodig is, maar er zijn te weinig gegevens om zeker te zijn.");
        }
        if (!(group.size() >= even.sizeAtWorst())) {
            String worst =
                    Double.isInfinite(even.sizeAtWorst()) ? "∞" : Long.toString((long) Math.ceil(even.sizeAtWorst()));
            return say(
                    Verdict.THIN,
                    group.size() + " members; " + needed + " are needed, but " + worst
                            + " if members bring in as little as the interval allows.",
                    group.size() + " leden; er zijn er " + needed + " nodig, maar " + worst
                            + " als leden zo weinig opleveren als het interval toelaat.");
        }
        return say(
                Verdict.PASS,
                group.size() + " members; " + needed + " are needed to break even.",
                group.size() + " leden; er zijn er " + needed + " nodig om de kosten terug te verdienen.");
    }

    private Verdict say(Verdict verdict, String en, String nl) {
        reasons.add(new Text(en, nl));
        return verdict;
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }
}
