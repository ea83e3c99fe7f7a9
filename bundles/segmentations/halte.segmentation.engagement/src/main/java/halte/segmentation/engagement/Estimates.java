package halte.segmentation.engagement;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says of each customer how engaged he is, where, how likely he stays, and what to help him with. */
final class Estimates {

    private static final int MOST_TOPICS = 5;

    private final EngagementParameters wanted;
    private final Learned learned;
    private final EarlyRisk risk;
    private final Channels channels;

    Estimates(EngagementParameters wanted, Learned learned, EarlyRisk risk, Channels channels) {
        this.wanted = wanted;
        this.learned = learned;
        this.risk = risk;
        this.channels = channels;
    }

    List<Estimate> of(TraitRow row) {
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(Estimate.number(
                "touches-per-30-days",
                new Text("touches per 30 days", "contacten per 30 dagen"),
                Rhythm.rate(row),
                "touches"));
        estimates.add(retention(row));
        estimates.add(Estimate.number(
                "expected-quiet",
                new Text("days of quiet that his rhythm lets expect", "dagen stilte die zijn ritme doet verwachten"),
                Rhythm.expected(row, wanted.silence()),
                "days"));
        estimates.add(Estimate.number(
                "change",
                new Text(
                        "change per 30 days, as a share of his mean",
                        "verandering per 30 dagen, als deel van zijn gemiddelde"),
                finite(Slope.change(row)),
                null));
        estimates.add(abandonment(row));
        Text topics = topics(row);
        estimates.add(Estimate.text("help-topics", new Text("read about", "las over"), topics));
        estimates.add(Estimate.text(
                "help-message", new Text("suggested message", "voorgesteld bericht"), message(row, topics)));
        estimates.addAll(channels.of(row));
        return estimates;
    }

    private Estimate retention(TraitRow row) {
        int band = learned.bands().of(Rhythm.rate(row));
        Share share = band < 0 ? new Share(0, 0) : learned.retention().shares()[band];
        return share(
                "stays-active",
                new Text(
                        "share of his band who stayed active for " + wanted.activeDays() + " days",
                        "deel van zijn klasse dat " + wanted.activeDays() + " dagen actief bleef"),
                share);
    }

    private Estimate abandonment(TraitRow row) {
        RiskTable table = risk.table(row);
        Share share = table == null ? new Share(0, 0) : table.of(risk.touches(row, table));
        return share(
                "gives-up", new Text("risk that a new customer gives up", "kans dat een nieuwe klant afhaakt"), share);
    }

    private static Estimate share(String id, Text title, Share share) {
        return Estimate.number(id, title, share.value(), Estimate.PROBABILITY).within(share.interval());
    }

    private Text message(TraitRow row, Text topics) {
        if (!wanted.help().needed(row)) {
            return null;
        }
        Text message = wanted.help().message();
        Text about = topics == null ? new Text("how it works", "hoe het werkt") : topics;
        return new Text(
                message.en().replace("{topics}", about.en()), message.nl().replace("{topics}", about.nl()));
    }

    private static Text topics(TraitRow row) {
        String list = row.text(EngagementTraits.TOPICS);
        String topics = list == null
                ? ""
                : Arrays.stream(list.split("\n"))
                        .map(String::strip)
                        .filter(topic -> !topic.isEmpty())
                        .limit(MOST_TOPICS)
                        .collect(Collectors.joining(", "));
        return topics.isEmpty() ? null : Text.of(topics);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
