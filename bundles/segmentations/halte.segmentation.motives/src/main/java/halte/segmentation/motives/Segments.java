package halte.segmentation.motives;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** The segments: one per motive, then those with several, then those of whom too little is known. */
final class Segments {

    static final String SEVERAL = "several-motives";
    static final String UNKNOWN = "not-yet-known";

    private Segments() {}

    static List<Segment> of(List<Motive> motives) {
        List<Segment> segments = new ArrayList<>();
        motives.forEach(motive -> segments.add(new Segment(motive.id(), motive.title(), motive.description())));
        segments.add(new Segment(
                SEVERAL,
                new Text("Several motives", "Verschillende motieven"),
                new Text(
                        "None of their motives surely stands out above the others.",
                        "Geen van hun motieven steekt met zekerheid boven de andere uit.")));
        segments.add(new Segment(
                UNKNOWN,
                new Text("Not yet known", "Nog niet bekend"),
                new Text(
                        "Fewer than two of their motives are known with enough confidence to compare.",
                        "Van minder dan twee motieven is genoeg bekend om te vergelijken.")));
        return List.copyOf(segments);
    }
}
