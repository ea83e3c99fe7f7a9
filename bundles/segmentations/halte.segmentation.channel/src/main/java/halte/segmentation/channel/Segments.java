package halte.segmentation.channel;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** The segments: one per channel, then several and unknown. */
final class Segments {

    private Segments() {}

    static List<Segment> of(ChannelParameters wanted) {
        List<Segment> segments = new ArrayList<>();
        for (Channel channel : wanted.channels()) {
            Text title = channel.title();
            segments.add(new Segment(
                    "prefers-" + channel.id(),
                    new Text("Prefers " + title.en(), "Voorkeur voor " + title.nl()),
                    new Text(
                            "Clearly prefers " + title.en() + ", and it may be used.",
                            "Heeft een duidelijke voorkeur voor " + title.nl() + ", en dat mag gebruikt worden.")));
        }
        segments.add(new Segment(
                "several",
                new Text("Several channels", "Meerdere kanalen"),
                new Text(
                        "Uses several channels, none clearly more.",
                        "Gebruikt meerdere kanalen, geen duidelijk meer.")));
        segments.add(new Segment(
                "unknown",
                new Text("Unknown", "Onbekend"),
                new Text(
                        "Too little is known of him, or no channel may be used.",
                        "Er is te weinig van hem bekend, of geen kanaal mag gebruikt worden.")));
        return List.copyOf(segments);
    }

    static int position(ChannelParameters wanted, Choice choice) {
        int channels = wanted.channels().size();
        if (choice.clear(wanted.sure())) {
            return choice.best();
        }
        return choice.best() >= 0 && choice.basis() == Choice.Basis.DONE ? channels : channels + 1;
    }
}
