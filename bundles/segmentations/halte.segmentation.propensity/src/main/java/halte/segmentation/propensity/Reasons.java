package halte.segmentation.propensity;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** Says how likely a customer is to do it, and what in his own behaviour speaks for and against it. */
final class Reasons {

    private static final int MOST = 3;

    private final Knowledge knowledge;
    private final List<Variable> variables;
    private final Text target;
    private final List<Segment> segments;

    Reasons(Knowledge knowledge, List<Variable> variables, Text target) {
        this.knowledge = knowledge;
        this.variables = variables;
        this.target = target;
        this.segments = Segments.of(target);
    }

    List<Reason> of(TraitRow row) {
        if (!knowledge.ranks()) {
            return List.of(unknown(new Text(
                    "no probabilities could be learned; the findings of the run say why",
                    "er waren geen kansen te leren; de bevindingen van de run zeggen waarom")));
        }
        if (!Known.of(row, variables)) {
            return List.of(unknown(new Text(
                    "nothing that is looked at is known of him", "van wat er wordt bekeken, is van hem niets bekend")));
        }
        double probability = knowledge.scorer().probability(row);
        List<Reason> reasons = new ArrayList<>();
        int own = knowledge.cuts().segment(probability);
        for (int segment : new int[] {Segments.READY, Segments.WARMING, Segments.UNLIKELY}) {
            reasons.add(place(segment, own, probability));
            if (segment == own) {
                strongest(row, reasons);
            }
        }
        return reasons;
    }

    private void strongest(TraitRow row, List<Reason> reasons) {
        for (Strongest each : Strongest.of(knowledge.scorer(), row, MOST)) {
            reasons.add(new Reason(null, trait(each.variable()), each.weight() > 0, sentence(each), 1));
        }
    }

    private Reason unknown(Text why) {
        return new Reason(segments.get(Segments.UNKNOWN).id(), null, true, why, 0);
    }

    private Reason place(int segment, int own, double probability) {
        Text chance = Words.percent(probability);
        Text range = range(segment);
        return new Reason(
                segments.get(segment).id(),
                null,
                segment == own,
                new Text(
                        target.en() + ": probability " + chance.en() + "; " + range.en(),
                        target.nl() + ": kans " + chance.nl() + "; " + range.nl()),
                0);
    }

    private Text range(int segment) {
        double cut = segment == Segments.READY
                ? knowledge.cuts().ready()
                : knowledge.cuts().warming();
        if (Double.isNaN(cut)) {
            return new Text("no bound could be learned", "er was geen grens te leren");
        }
        Text from = Words.percent(cut);
        if (segment == Segments.UNLIKELY) {
            return new Text("below " + from.en(), "onder " + from.nl());
        }
        double end = knowledge.cuts().ready();
        if (segment == Segments.READY || Double.isNaN(end)) {
            return new Text("from " + from.en() + " on", "vanaf " + from.nl());
        }
        Text until = Words.percent(end);
        return new Text("from " + from.en() + " to below " + until.en(), "van " + from.nl() + " tot " + until.nl());
    }

    private String trait(Variable variable) {
        return variables.get(variable.trait()).name();
    }

    private Text sentence(Strongest each) {
        Text text = each.text();
        return each.weight() > 0
                ? new Text(
                        text.en() + ", which is more usual among customers who " + target.en(),
                        text.nl() + ", wat vaker voorkomt bij klanten die " + target.nl())
                : new Text(
                        text.en() + ", which is less usual among customers who " + target.en(),
                        text.nl() + ", wat minder vaak voorkomt bij klanten die " + target.nl());
    }

    List<Estimate> estimates(TraitRow row) {
        boolean known = knowledge.ranks() && Known.of(row, variables);
        double probability = known ? knowledge.scorer().probability(row) : Double.NaN;
        double times = known ? probability / knowledge.cuts().rate() : Double.NaN;
        List<Strongest> strongest = known ? Strongest.of(knowledge.scorer(), row, 1) : List.of();
        return List.of(
                Estimate.number(
                        "probability",
                        new Text("probability to " + target.en(), "kans: " + target.nl()),
                        probability,
                        Estimate.PROBABILITY),
                Estimate.number(
                        "times-as-likely",
                        new Text("times as likely as usual", "keer zo waarschijnlijk als gewoonlijk"),
                        times,
                        null),
                Estimate.text(
                        "strongest-reason",
                        new Text("strongest reason", "sterkste reden"),
                        strongest.isEmpty() ? null : sentence(strongest.get(0))));
    }
}
