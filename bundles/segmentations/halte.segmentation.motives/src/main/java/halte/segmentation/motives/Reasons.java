package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;

/** Says why somebody is where he is, with his own values. */
final class Reasons {

    private final MotivesParameters wanted;
    private final List<TraitDeclaration> traits;
    private final List<Learned> learned;
    private final Leader leader;

    Reasons(MotivesParameters wanted, List<TraitDeclaration> traits, List<Learned> learned, Leader leader) {
        this.wanted = wanted;
        this.traits = traits;
        this.learned = learned;
        this.leader = leader;
    }

    List<Reason> of(TraitRow row) {
        int segment = leader.segment(row);
        if (segment < 0) {
            Text text = new Text("nothing may be known of him", "van hem mag niets bekend zijn");
            return List.of(new Reason(null, "touches", false, text, 0));
        }
        List<Reason> reasons = new ArrayList<>();
        for (int motive = 0; motive < learned.size(); motive++) {
            reasons.add(motive(row, motive, segment == motive));
            for (Meter meter : learned.get(motive).meters()) {
                reasons.add(item(row, motive, meter));
            }
        }
        reasons.add(new Reason(Segments.SEVERAL, null, segment == learned.size(), several(row), 0));
        reasons.add(new Reason(Segments.UNKNOWN, null, segment > learned.size(), known(row), 0));
        return reasons;
    }

    private Reason motive(TraitRow row, int number, boolean leads) {
        Motive motive = wanted.motives().get(number);
        Position own = leader.position(number, row);
        Text text = own.items() == 0
                ? Words.join(motive.title(), Text.of(": "), nothing(number))
                : Words.join(
                        motive.title(),
                        Text.of(": "),
                        Words.number(own.score()),
                        Text.of(" ("),
                        Words.interval(own.interval()),
                        new Text("), where the average customer has 0.5", "), waar de gemiddelde klant 0,5 heeft"),
                        new Text("; confidence ", "; zekerheid "),
                        Words.number(own.confidence()),
                        leader.comparable(own)
                                ? Text.of("")
                                : new Text(", too little to compare", ", te weinig om te vergelijken"));
        return new Reason(motive.id(), null, leads, text, 0);
    }

    private Text nothing(int number) {
        Text silent = learned.get(number).silent();
        return silent == null ? Words.NOT_KNOWN : Words.join(Words.NOT_KNOWN, Text.of(" ("), silent, Text.of(")"));
    }

    private Reason item(TraitRow row, int number, Meter meter) {
        Item item = meter.gauge().item();
        double value = meter.gauge().value(row);
        double score = meter.score(value);
        Text own = Words.join(
                item.title(),
                Text.of(": "),
                Words.value(item, value, meter.gauge().touches(row)));
        Text text = Double.isNaN(score) ? own : Words.join(own, Text.of("; "), Words.speaks(item, score));
        String trait = traits.get(meter.gauge().slots().value()).name();
        return new Reason(wanted.motives().get(number).id(), trait, score > 0.5, text, 1);
    }

    private Text several(TraitRow row) {
        Text certainty = Words.number(wanted.deviations());
        return Words.join(
                new Text("a motive that is ahead of all others by more than ", "een motief dat meer dan "),
                certainty,
                new Text(
                        " standard errors: " + ahead(row, true),
                        " standaardfouten op alle andere voorligt: " + ahead(row, false)));
    }

    private String ahead(TraitRow row, boolean english) {
        int segment = leader.segment(row);
        if (segment < learned.size()) {
            Text title = wanted.motives().get(segment).title();
            return english ? title.en() : title.nl();
        }
        return english ? "none" : "geen";
    }

    private Text known(TraitRow row) {
        long known = 0;
        for (int motive = 0; motive < learned.size(); motive++) {
            known += leader.comparable(leader.position(motive, row)) ? 1 : 0;
        }
        Text least = Words.number(wanted.leastConfidence());
        return new Text(
                "motives known with a confidence of at least " + least.en() + ": " + known + " (two are needed)",
                "motieven bekend met een zekerheid van ten minste " + least.nl() + ": " + known + " (twee zijn nodig)");
    }
}
