package halte.shell.fake;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Cell;
import halte.segmentation.api.Touchpoints.Group;
import halte.segmentation.api.Touchpoints.Motive;
import halte.segmentation.api.Touchpoints.Question;
import halte.segmentation.api.Touchpoints.Scale;
import halte.segmentation.api.Touchpoints.Score;
import halte.segmentation.api.Touchpoints.Split;
import halte.segmentation.api.Touchpoints.Touchpoint;
import java.time.Instant;
import java.util.List;

/** Two touchpoints of two segments: a till that splits them, and a page that nobody rated. */
final class FakeTouchpoints {

    private static final Interval INTERVAL = new Interval(0.4, 0.6, 0.95);
    private static final Score NONE = new Score(0, Double.NaN, Interval.UNKNOWN);

    private FakeTouchpoints() {}

    static Touchpoints of(Question question, Instant at, Segment few, Segment good) {
        Split split = new Split(1, 0, 2.5, new Interval(2, 3, 0.95), 0.001);
        return new Touchpoints(
                at,
                question.days() == null ? null : Instant.EPOCH,
                List.of(new Group(few, 12, 0, false), new Group(good, 1234, 800, true)),
                List.of(
                        new Touchpoint(
                                "till",
                                new Scale(1, 5),
                                "survey",
                                cell(3),
                                List.of(cell(1.75), cell(4.25)),
                                List.of(split)),
                        new Touchpoint("page", null, null, seen(), List.of(seen(), seen()), List.of())),
                1,
                List.of(new Text("The till splits.", "De kassa splitst.")));
    }

    private static Cell cell(double rating) {
        Score rated = new Score(40, rating, new Interval(rating - 0.5, rating + 0.5, 0.95));
        return new Cell(
                new Score(1234, 0.5, INTERVAL),
                900,
                rated,
                rated,
                new Score(800, 0.25, INTERVAL),
                List.of(new Motive("quick", 20, 0.5, INTERVAL)));
    }

    private static Cell seen() {
        return new Cell(new Score(1234, 0.125, INTERVAL), 200, NONE, NONE, NONE, List.of());
    }
}
