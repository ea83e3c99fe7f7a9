package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people should know before they rely on preferences. */
final class Findings implements Observer {

    private final ChannelParameters wanted;
    private final long[] users;
    private final long[] sent;
    private final long[] clicked;
    private long known;
    private long few;
    private long refused;

    Findings(ChannelParameters wanted) {
        this.wanted = wanted;
        this.users = new long[wanted.channels().size()];
        this.sent = new long[users.length];
        this.clicked = new long[users.length];
    }

    @Override
    public void see(View view) {
        known++;
        few += view.total() < wanted.least() ? 1 : 0;
        int most = 0;
        for (int channel = 0; channel < users.length; channel++) {
            users[channel] += view.days(channel) > 0 ? 1 : 0;
            sent[channel] += view.sent(channel) > 0 ? 1 : 0;
            clicked[channel] += view.clicked(channel) > 0 ? 1 : 0;
            most = view.days(channel) > view.days(most) ? channel : most;
        }
        refused += view.days(most) > 0 && !view.allowed(most) ? 1 : 0;
    }

    @Override
    public Optional<Table> table(Prior shares) {
        return Optional.empty();
    }

    List<Text> of(Learned learned, TraitTable population) {
        List<Text> findings = new ArrayList<>();
        if (learned.shares().learned() == 0) {
            findings.add(new Text(
                    "Fewer than " + Prior.FEWEST
                            + " customers were in touch through these channels: what is usual cannot be learned.",
                    "Minder dan " + Prior.FEWEST
                            + " klanten hadden via deze kanalen contact: wat gebruikelijk is valt niet te leren."));
        }
        addNamed(
                findings,
                channel -> users[channel] == 0,
                new Text("Nobody was in touch through ", "Niemand had contact via "),
                new Text(": are its touches imported?", ": zijn die contacten ingelezen?"));
        addNamed(
                findings,
                channel -> sent[channel] > 0 && clicked[channel] == 0,
                new Text("Nobody ever clicked on what is sent by ", "Niemand klikte ooit op wat gestuurd wordt via "),
                new Text(": are clicks imported?", ": zijn klikken ingelezen?"));
        add(
                findings,
                few,
                " of " + known + " customers have fewer than " + wanted.least()
                        + " days of contact and show no preference.",
                " van " + known + " klanten hebben minder dan " + wanted.least()
                        + " contactdagen en tonen geen voorkeur.");
        add(
                findings,
                refused,
                " customers did not consent to the channel that they use most; another one is named for them.",
                " klanten gaven geen toestemming voor het kanaal dat zij het meest gebruiken; voor hen wordt een ander genoemd.");
        add(
                findings,
                population.size() - known,
                " customers may not be looked at and are in no segment.",
                " klanten mogen niet bekeken worden en zitten in geen doelgroep.");
        return findings;
    }

    private void addNamed(List<Text> findings, IntPredicate which, Text before, Text after) {
        List<Text> named = IntStream.range(0, users.length)
                .filter(which)
                .mapToObj(channel -> wanted.channels().get(channel).title())
                .toList();
        if (!named.isEmpty()) {
            findings.add(new Text(
                    before.en() + named.stream().map(Text::en).collect(Collectors.joining(", ")) + after.en(),
                    before.nl() + named.stream().map(Text::nl).collect(Collectors.joining(", ")) + after.nl()));
        }
    }

    private static void add(List<Text> findings, long number, String en, String nl) {
        if (number > 0) {
            findings.add(new Text(number + en, number + nl));
        }
    }
}
