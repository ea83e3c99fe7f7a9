package halte.segmentation.channel;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much each channel is used. */
final class UseTable implements Observer {

    private static final double MILLION = 1_000_000;

    private final ChannelParameters wanted;
    private final ChannelTraits traits;
    private final List<Ratio> days;
    private final List<Ratio> orders;
    private final List<Ratio> answers;
    private final long[] users;

    UseTable(ChannelParameters wanted, ChannelTraits traits) {
        this.wanted = wanted;
        this.traits = traits;
        this.days = ratios();
        this.orders = ratios();
        this.answers = ratios();
        this.users = new long[wanted.channels().size()];
    }

    private List<Ratio> ratios() {
        return Stream.generate(Ratio::new).limit(wanted.channels().size()).toList();
    }

    @Override
    public void see(View view) {
        double ordered = 0;
        double answered = 0;
        for (int channel = 0; channel < users.length; channel++) {
            ordered += view.count(traits.of(channel).orders());
            answered += view.count(traits.of(channel).answers());
        }
        double total = view.total();
        for (int channel = 0; channel < users.length; channel++) {
            users[channel] += view.days(channel) > 0 ? 1 : 0;
            days.get(channel).add(view.days(channel), total);
            orders.get(channel).add(view.count(traits.of(channel).orders()), ordered);
            answers.get(channel).add(view.count(traits.of(channel).answers()), answered);
        }
    }

    /** The share of a channel that nobody uses is tiny, not nothing. */
    private static double rounded(double share) {
        return Math.rint(MILLION * share) / MILLION;
    }

    @Override
    public Optional<Table> table(Prior shares) {
        List<List<Object>> rows = new ArrayList<>();
        for (int channel = 0; channel < users.length; channel++) {
            Ratio used = days.get(channel);
            Interval interval = used.interval();
            rows.add(Table.row(
                    wanted.channels().get(channel).title(),
                    users[channel],
                    (long) used.days(),
                    used.share(),
                    interval.low(),
                    interval.high(),
                    orders.get(channel).share(),
                    answers.get(channel).share(),
                    shares.learned() == 0 ? null : rounded(shares.share(channel))));
        }
        return Optional.of(new Table(
                "channels",
                new Text("How much each channel is used", "Hoeveel elk kanaal gebruikt wordt"),
                List.of(
                        Column.of("channel", "Channel", "Kanaal"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("days", "Days of contact", "Contactdagen"),
                        Column.of("share", "Share of days", "Deel van dagen"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)"),
                        Column.of("orders", "Share of orders", "Deel van bestellingen"),
                        Column.of("answers", "Share of survey answers", "Deel van enquêteantwoorden"),
                        Column.of("expected", "Expected of a stranger", "Te verwachten van een onbekende")),
                rows));
    }
}
