package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Learns what is usual, and observes use, response and importance of channels. */
final class ChannelFit {

    private final TraitTable population;
    private final ChannelParameters wanted;
    private final ChannelTraits traits;

    ChannelFit(TraitTable population, ChannelParameters wanted) {
        this.population = population;
        this.wanted = wanted;
        this.traits = new ChannelTraits(wanted);
    }

    ChannelModel fit() {
        int channels = wanted.channels().size();
        Prior.Learner shares = new Prior.Learner(channels);
        List<Prior.Learner> responses = IntStream.range(0, channels)
                .mapToObj(channel -> new Prior.Learner(2))
                .toList();
        List<Observer> observers =
                new ArrayList<>(List.of(new UseTable(wanted, traits), new ResponseTable(wanted, traits)));
        if (wanted.importance() != null) {
            observers.add(new ImportanceTable(wanted));
        }
        if (!wanted.groups().isEmpty() || !wanted.segments().isEmpty()) {
            observers.add(new GroupTable(wanted, traits));
        }
        Findings findings = new Findings(wanted);
        observers.add(findings);
        TraitTable.Cursor row = population.cursor();
        for (int i = 0; i < population.size(); i++) {
            View view = new View(wanted, traits, row.to(i));
            if (view.known()) {
                shares.add(view.counts());
                learn(responses, view);
                observers.forEach(observer -> observer.see(view));
            }
        }
        return model(shares.learn(), responses, observers, findings);
    }

    private static void learn(List<Prior.Learner> responses, View view) {
        for (int channel = 0; channel < responses.size(); channel++) {
            double clicked = view.clicked(channel);
            responses.get(channel).add(new double[] {clicked, view.sent(channel) - clicked});
        }
    }

    /** Where nobody ever clicked, clicks were not imported rather than not made. */
    private static Prior response(Prior.Learner learner) {
        return learner.seen(0) ? learner.learn() : Prior.unlearned(2);
    }

    private ChannelModel model(
            Prior shares, List<Prior.Learner> responses, List<Observer> observers, Findings findings) {
        Learned learned =
                new Learned(shares, responses.stream().map(ChannelFit::response).toList());
        List<Table> tables = observers.stream()
                .flatMap(observer -> observer.table(shares).stream())
                .toList();
        List<Text> found = findings.of(learned, population);
        return new ChannelModel(wanted, learned, found, tables);
    }
}
