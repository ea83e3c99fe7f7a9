package halte.segmentation.channel;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import halte.segmentation.channel.ChannelTraits.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What customers did with what was sent to them: opened, clicked, ordered. */
final class ResponseTable implements Observer {

    private final ChannelParameters wanted;
    private final ChannelTraits traits;
    private final long[] reached;
    private final long[] opened;
    private final long[] clicked;
    private final long[] ordered;

    ResponseTable(ChannelParameters wanted, ChannelTraits traits) {
        this.wanted = wanted;
        this.traits = traits;
        int channels = wanted.channels().size();
        this.reached = new long[channels];
        this.opened = new long[channels];
        this.clicked = new long[channels];
        this.ordered = new long[channels];
    }

    @Override
    public void see(View view) {
        for (int channel = 0; channel < reached.length; channel++) {
            Positions at = traits.of(channel);
            if (view.sent(channel) > 0) {
                reached[channel]++;
                opened[channel] += view.count(at.opened()) > 0 ? 1 : 0;
                clicked[channel] += view.clicked(channel) > 0 ? 1 : 0;
                ordered[channel] += view.count(at.ordered()) > 0 ? 1 : 0;
            }
        }
    }

    @Override
    public Optional<Table> table(Prior shares) {
        List<List<Object>> rows = new ArrayList<>();
        for (int channel = 0; channel < reached.length; channel++) {
            if (reached[channel] > 0) {
                add(rows, channel, new Text("opened", "geopend"), opened);
                add(rows, channel, new Text("clicked", "geklikt"), clicked);
                add(
                        rows,
                        channel,
                        new Text(
                                "ordered within " + wanted.response() + " days of a click",
                                "bestelde binnen " + wanted.response() + " dagen na een klik"),
                        ordered);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "responses",
                new Text("What customers do with what is sent to them", "Wat klanten doen met wat hun gestuurd wordt"),
                List.of(
                        Column.of("channel", "Channel", "Kanaal"),
                        Column.of("response", "At least once", "Minstens eens"),
                        Column.of("reached", "Customers reached", "Bereikte klanten"),
                        Column.of("responded", "Responded", "Reageerde"),
                        Column.of("share", "Share", "Deel"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)")),
                rows));
    }

    /** What nobody ever did was not imported rather than not done. */
    private void add(List<List<Object>> rows, int channel, Text what, long[] responded) {
        if (responded[channel] == 0) {
            return;
        }
        double share = responded[channel] / (double) reached[channel];
        Interval interval = Interval.wilson(share, reached[channel]);
        rows.add(Table.row(
                wanted.channels().get(channel).title(),
                what,
                reached[channel],
                responded[channel],
                share,
                interval.low(),
                interval.high()));
    }
}
