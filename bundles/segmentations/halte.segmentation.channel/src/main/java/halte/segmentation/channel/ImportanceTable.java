package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How important customers call each channel, beside how much they use it. */
final class ImportanceTable implements Observer {

    private static final double DEVIATIONS = 1.959963984540054;

    private final ChannelParameters wanted;
    private final long[] asked;
    private final double[] sums;
    private final double[] squares;
    private final double[] used;
    private double days;

    ImportanceTable(ChannelParameters wanted) {
        this.wanted = wanted;
        int channels = wanted.channels().size();
        this.asked = new long[channels];
        this.sums = new double[channels];
        this.squares = new double[channels];
        this.used = new double[channels];
    }

    @Override
    public void see(View view) {
        days += view.total();
        for (int channel = 0; channel < asked.length; channel++) {
            used[channel] += view.days(channel);
            double said = view.importance(channel);
            if (!Double.isNaN(said)) {
                asked[channel]++;
                sums[channel] += said;
                squares[channel] += said * said;
            }
        }
    }

    @Override
    public Optional<Table> table(Prior shares) {
        List<List<Object>> rows = new ArrayList<>();
        for (int channel = 0; channel < asked.length; channel++) {
            long n = asked[channel];
            double mean = sums[channel] / n;
            double variance = Math.max(0, squares[channel] - n * mean * mean) / (n - 1);
            double half = n < 2 ? Double.NaN : DEVIATIONS * Math.sqrt(variance / n);
            rows.add(Table.row(
                    wanted.channels().get(channel).title(), n, mean, mean - half, mean + half, used[channel] / days));
        }
        return Optional.of(new Table(
                "importance",
                new Text("How important customers call each channel", "Hoe belangrijk klanten elk kanaal noemen"),
                List.of(
                        Column.of("channel", "Channel", "Kanaal"),
                        Column.of("answers", "Customers who answered", "Klanten die antwoordden"),
                        Column.of("mean", "Mean importance", "Gemiddeld belang"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)"),
                        Column.of("share", "Share of days", "Deel van dagen")),
                rows));
    }
}
