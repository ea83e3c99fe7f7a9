package halte.example.chameleon;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Many or few touches. Its reasons name the edition that gives them. */
record Regulars(Edition edition, int threshold, Mood mood) implements SegmentationModel {

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("few", new Text("Few", "Weinig"), new Text("Few touches.", "Weinig contacten.")),
            new Segment("many", new Text("Many", "Veel"), new Text("Many touches.", "Veel contacten.")));

    @Override
    public List<Segment> segments() {
        return SEGMENTS;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        mood.act();
        segment.accept(position(row));
    }

    private int position(TraitRow row) {
        return row.number(0) >= threshold ? 1 : 0;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        String said = "edition " + edition.name() + ", many from " + threshold;
        return List.of(new Reason(SEGMENTS.get(position(row)).id(), "visits", true, new Text(said, said), 0));
    }

    @Override
    public List<Text> findings() {
        return List.of();
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("threshold", threshold);
    }
}
