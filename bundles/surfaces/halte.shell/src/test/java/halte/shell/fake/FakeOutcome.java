package halte.shell.fake;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Asked;
import halte.segmentation.api.Outcome.Chance;
import halte.segmentation.api.Outcome.Extreme;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.Lift;
import halte.segmentation.api.Outcome.Part;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.api.Outcome.SegmentOutcome;
import halte.segmentation.api.Segment;
import java.time.Instant;
import java.util.List;

/** An outcome of two segments: nobody of the first answered, and its data does not suffice; one in eight of the second did. */
final class FakeOutcome {

    private static final Interval INTERVAL = new Interval(0.1, 0.15, 0.95);
    private static final Part NOBODY = new Part(12, 12, 0, 0, new Interval(0, 0.25, 0.95));
    private static final Part SOME = new Part(1234, 1200, 150, 0.125, INTERVAL);

    private FakeOutcome() {}

    static Outcome of(Question question, Instant at, Segment few, Segment good) {
        Lift up = new Lift(
                0.125,
                INTERVAL,
                Double.POSITIVE_INFINITY,
                new Interval(1.5, Double.POSITIVE_INFINITY, 0.95),
                0.01,
                0.02,
                true);
        Lift down = new Lift(-0.125, INTERVAL, 0, new Interval(0, 0.8, 0.95), 0.3, 0.3, false);
        List<Gain> gains = question.variant() == null ? List.of() : List.of(new Gain("yours", SOME, NOBODY, up));
        return new Outcome(
                Asked.of(question),
                at,
                true,
                new Part(1246, 1212, 150, 0.1238, INTERVAL),
                List.of(
                        new SegmentOutcome(
                                few, NOBODY, SOME, down, false, List.of(new Text("Too few.", "Te weinig.")), List.of()),
                        new SegmentOutcome(good, SOME, NOBODY, up, true, List.of(), gains)),
                new Outcome.Test("chi-square", 12.5, 1, Double.NaN, 0.0004, 0.1, 0.002),
                new Chance(
                        1,
                        1,
                        0.05,
                        1,
                        2000,
                        new Extreme(0.125, 0.12, 0.14, 0.2),
                        new Extreme(Double.NaN, Double.NaN, Double.NaN, Double.NaN)),
                gains,
                List.of(new Text("It may be chance.", "Het kan toeval zijn.")));
    }
}
