package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Groups, and which of them or of their cells are segments. */
final class DemographicModel implements SegmentationModel {

    private final int year;
    private final List<Grouping> groupings;
    private final List<View> views;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;

    DemographicModel(int year, List<Grouping> groupings, List<View> views, List<Text> findings, List<Table> tables) {
        this.year = year;
        this.groupings = groupings;
        this.views = views;
        this.findings = findings;
        this.tables = tables;
        Names names = new Names();
        this.segments =
                views.stream().flatMap(view -> view.segments(names).stream()).toList();
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        int first = 0;
        for (View view : views) {
            int position = view.segment(row);
            if (position >= 0) {
                segment.accept(first + position);
            }
            first += view.keys().length;
        }
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        List<Reason> reasons = new ArrayList<>();
        int first = 0;
        for (View view : views) {
            int position = view.segment(row);
            String segment =
                    position < 0 ? null : segments.get(first + position).id();
            for (int dimension : view.dimensions()) {
                reasons.add(Reasons.of(groupings.get(dimension), row, segment));
            }
            first += view.keys().length;
        }
        return reasons;
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public List<Text> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> data() {
        return DemographicData.write(year, groupings, views, findings);
    }
}
