package ${package};

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Two thresholds.
 *
 * @param dormant from how many days without a touch on a customer is dormant
 * @param lost from how many days on he is lost
 */
record DormancyModel(int dormant, int lost) implements SegmentationModel {

    static final String VERSION = "dormancy-1";

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("active", new Text("Active", "Actief"), new Text("Came lately.", "Kwam onlangs.")),
            new Segment(
                    "dormant",
                    new Text("Dormant", "Sluimerend"),
                    new Text("Has not come for a while.", "Is een tijdje niet geweest.")),
            new Segment(
                    "lost", new Text("Lost", "Verloren"), new Text("Has not come for long.", "Is lang niet geweest.")));

    @Override
    public List<Segment> segments() {
        return SEGMENTS;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        double days = row.number(0);
        if (!Double.isNaN(days)) {
            segment.accept(segment(days));
        }
    }

    private int segment(double days) {
        if (days < dormant) {
            return 0;
        }
        return days < lost ? 1 : 2;
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        double days = row.number(0);
        return IntStream.range(0, SEGMENTS.size())
                .mapToObj(segment -> reason(segment, days))
                .toList();
    }

    private Reason reason(int segment, double days) {
        boolean held = !Double.isNaN(days) && segment(days) == segment;
        return new Reason(SEGMENTS.get(segment).id(), DormancyStrategy.TRAIT, held, text(segment, days), 0);
    }

    private Text text(int segment, double days) {
        Text bounds = bounds(segment);
        if (Double.isNaN(days)) {
            return new Text("no touch yet; " + bounds.en(), "nog geen contact; " + bounds.nl());
        }
        return new Text(
                "last touch " + (long) days + " days ago; " + bounds.en(),
                "laatste contact " + (long) days + " dagen geleden; " + bounds.nl());
    }

    private Text bounds(int segment) {
        return switch (segment) {
            case 0 -> new Text("below " + dormant + " days", "minder dan " + dormant + " dagen");
            case 1 ->
                new Text(
                        "from " + dormant + " to below " + lost + " days",
                        "van " + dormant + " tot " + lost + " dagen");
            default -> new Text("from " + lost + " days on", "vanaf " + lost + " dagen");
        };
    }

    @Override
    public List<Text> findings() {
        return List.of();
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("model", VERSION, "dormant", dormant, "lost", lost);
    }
}
