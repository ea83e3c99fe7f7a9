package halte.segmentation.rfm;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Boundaries between scores, and the cells that scores fall into. */
final class RfmModel implements SegmentationModel {

    private final boolean wholeDays;
    private final Scale recency;
    private final Scale frequency;
    private final Scale monetary;
    private final List<Cell> cells;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final Cube cube;
    private final List<ScaleWords> words;

    RfmModel(boolean wholeDays, Map<Dimension, Scale> scales, List<Cell> cells, List<Text> findings) {
        this.wholeDays = wholeDays;
        this.recency = scales.get(Dimension.RECENCY);
        this.frequency = scales.get(Dimension.FREQUENCY);
        this.monetary = scales.get(Dimension.MONETARY);
        this.cells = List.copyOf(cells);
        this.segments = Stream.concat(cells.stream().map(Cell::segment), Stream.of(Cells.OTHERS))
                .toList();
        this.findings = List.copyOf(findings);
        this.cube = new Cube(cells, scales);
        this.words =
                Stream.of(recency, frequency, monetary).map(ScaleWords::new).toList();
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        double days = days(row);
        double orders = row.number(1);
        double net = row.number(2);
        if (scored(days, orders, net)) {
            segment.accept(cube.position(recency.score(days), frequency.score(orders), monetary.score(net)));
        }
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        double days = days(row);
        double orders = row.number(1);
        double net = row.number(2);
        if (!scored(days, orders, net)) {
            return List.of(Reasons.unscored(days, orders, net));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reasons.score(words.get(0), days));
        reasons.add(Reasons.score(words.get(1), orders));
        reasons.add(Reasons.score(words.get(2), net));
        reasons.addAll(Reasons.cells(cells, recency.score(days), frequency.score(orders), monetary.score(net)));
        return reasons;
    }

    private double days(TraitRow row) {
        return wholeDays ? Math.floor(row.number(0)) : row.number(0);
    }

    private static boolean scored(double days, double orders, double net) {
        return orders > 0 && !Double.isNaN(days) && !Double.isNaN(net);
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return RfmData.write(wholeDays, List.of(recency, frequency, monetary), cells, findings);
    }
}
