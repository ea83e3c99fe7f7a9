package halte.segmentation.propensity;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.List;

/** The segments, in the order in which a model yields them. */
final class Segments {

    static final int READY = 0;
    static final int WARMING = 1;
    static final int UNLIKELY = 2;
    static final int UNKNOWN = 3;

    private Segments() {}

    static List<Segment> of(Text target) {
        return List.of(
                new Segment(
                        "ready-to-buy",
                        new Text("Ready", "Er klaar voor"),
                        new Text(
                                "Far more likely than usual to " + target.en() + ".",
                                "Veel grotere kans dan gewoonlijk dat zij " + target.nl() + ".")),
                new Segment(
                        "warming-up",
                        new Text("Warming up", "Warmt op"),
                        new Text(
                                "More likely than usual to " + target.en() + ".",
                                "Grotere kans dan gewoonlijk dat zij " + target.nl() + ".")),
                new Segment(
                        "unlikely",
                        new Text("Unlikely", "Onwaarschijnlijk"),
                        new Text(
                                "Less likely than usual to " + target.en() + ".",
                                "Kleinere kans dan gewoonlijk dat zij " + target.nl() + ".")),
                new Segment(
                        "not-enough-known",
                        new Text("Not enough known", "Te weinig bekend"),
                        new Text(
                                "Nothing is known from which it could be told.",
                                "Er is niets bekend waaruit het af te leiden is.")));
    }
}
