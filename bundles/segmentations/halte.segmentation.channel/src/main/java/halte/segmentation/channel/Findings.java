package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people should know before they rely on preferences. */
final class Findings implements Observer {

    private final ChannelParameters wanted;
    private final long[] users;
    private long known;
    private long few;
    private long refused;

    Findings(ChannelParameters wanted) {
        this.wanted = wanted;
        this.users = new long[wanted.channels().size()];
    }

    @Override
    public void see(View view) {
        known++;
        few += view.total() < wanted.least() ? 1 : 0;
        int most = 0;
        for (int channel = 0; channel < users.length; channel++) {
            users[channel] += view.touches(channel) > 0 ? 1 : 0;
            most = view.touches(channel) > view.touches(most) ? channel : most;
        }
        refused += view.touches(most) > 0 && !view.allowed(most) ? 1 : 0;
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
        addUnused(findings);
        add(
                findings,
                few,
                " of " + known + " customers have fewer than " + wanted.least() + " touches and show no preference.",
                " van " + known + " klanten hebben minder dan " + wanted.least()
                        + " contacten en tonen geen voorkeur.");
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

    private void addUnused(List<Text> findings) {
        List<Text> unused = IntStream.range(0, users.length)
                .filter(channel -> users[channel] == 0)
                .mapToObj(channel -> wanted.channels().get(channel).title())
                .toList();
        if (!unused.isEmpty()) {
            findings.add(new Text(
                    "Nobody was in touch through "
                            + unused.stream().map(Text::en).collect(Collectors.joining(", "))
                            + ": are its touches imported?",
                    "Niemand had contact via " + unused.stream().map(Text::nl).collect(Collectors.joining(", "))
                            + ": zijn die contacten ingelezen?"));
        }
    }

    private static void add(List<Text> findings, long number, String en, String nl) {
        if (number > 0) {
            findings.add(new Text(number + en, number + nl));
        }
    }
}
