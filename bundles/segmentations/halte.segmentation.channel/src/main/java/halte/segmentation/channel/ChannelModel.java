package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.segmentation.channel.Choice.Basis;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Puts customers where they prefer to be in touch; who prefers nothing clearly is in several, of whom too little is known in unknown. */
final class ChannelModel implements SegmentationModel {

    private final ChannelParameters wanted;
    private final ChannelTraits traits;
    private final Learned learned;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;

    ChannelModel(ChannelParameters wanted, Learned learned, List<Text> findings, List<Table> tables) {
        this.wanted = wanted;
        this.traits = new ChannelTraits(wanted);
        this.learned = learned;
        this.segments = Segments.of(wanted);
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        View view = new View(wanted, traits, row);
        if (view.known()) {
            segment.accept(Segments.position(wanted, Choice.of(view, learned.shares())));
        }
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        View view = new View(wanted, traits, row);
        if (!view.known()) {
            return List.of(new Reason(null, traits.name(traits.of(0).days()), false, Words.UNKNOWN, 0));
        }
        return new Reasons(wanted, traits, learned.shares()).of(view, segments);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        View view = new View(wanted, traits, row);
        boolean known = view.known();
        Choice choice = Choice.of(view, learned.shares());
        boolean own = known && choice.best() >= 0 && choice.basis() != Basis.NOTHING;
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(Estimate.text(
                "preferred-channel",
                new Text("preferred channel that may be used", "voorkeurskanaal dat gebruikt mag worden"),
                own ? wanted.channels().get(choice.best()).title() : null));
        estimates.add(share(view, choice, known));
        estimates.add(Estimate.number(
                "sure",
                new Text("how sure it is ahead of the next one", "hoe zeker het vóór het volgende ligt"),
                own ? choice.sure() : Double.NaN,
                Estimate.PROBABILITY));
        for (int channel = 0; channel < wanted.channels().size(); channel++) {
            estimates.add(response(view, channel, known));
        }
        return estimates;
    }

    private Estimate share(View view, Choice choice, boolean known) {
        Text title = new Text("expected share of his days of contact", "verwacht deel van zijn contactdagen");
        if (!known || choice.best() < 0) {
            return Estimate.number("share", title, Double.NaN, Estimate.PROBABILITY);
        }
        double holding = Choice.weight(view, learned.shares(), choice.best());
        Expectation share =
                new Expectation(holding, view.total() + learned.shares().total() - holding);
        return Estimate.number("share", title, share.share(), Estimate.PROBABILITY)
                .within(share.interval());
    }

    private Estimate response(View view, int channel, boolean known) {
        Channel asked = wanted.channels().get(channel);
        Prior prior = learned.responses().get(channel);
        Text title = new Text(
                "chance that he clicks on what is sent by " + asked.title().en(),
                "kans dat hij klikt op wat via " + asked.title().nl() + " komt");
        String id = "response-by-" + asked.id();
        if (!known || prior.learned() == 0 || !view.allowed(channel)) {
            return Estimate.number(id, title, Double.NaN, Estimate.PROBABILITY);
        }
        double clicked = view.clicked(channel);
        Expectation response =
                new Expectation(clicked + prior.weights()[0], view.sent(channel) - clicked + prior.weights()[1]);
        return Estimate.number(id, title, response.share(), Estimate.PROBABILITY)
                .within(response.interval());
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return ChannelData.write(learned, findings);
    }
}
