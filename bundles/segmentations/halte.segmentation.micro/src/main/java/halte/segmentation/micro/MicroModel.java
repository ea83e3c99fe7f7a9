package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.pack.PackTrait;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Centres of groups among the coordinates that were of use. */
final class MicroModel implements SegmentationModel {

    /** No group has this number. */
    static final int NOBODYS = -2;

    private final Layout layout;
    private final List<PackTrait> traits;
    private final List<Segment> segments;
    private final List<Text> findings;
    private final List<Table> tables;
    private final ThreadLocal<float[]> room;

    /**
     * What assigning needs.
     *
     * @param space the coordinates
     * @param centres the centres
     * @param places by centre the group that its customers are in; negative for none
     * @param groups the groups
     */
    record Layout(Space space, Centres centres, int[] places, List<Group> groups) {

        /** Returns the nearest centre that is not the group's; negative when there is none. */
        int nearest(float[] point, int without) {
            int nearest = -1;
            float least = 0;
            for (int centre = 0; centre < places.length; centre++) {
                float score = places[centre] == without ? 0 : centres.score(point, centre);
                if (places[centre] != without && (nearest < 0 || score < least)) {
                    nearest = centre;
                    least = score;
                }
            }
            return nearest;
        }
    }

    MicroModel(Layout layout, List<PackTrait> traits, List<Text> findings, List<Table> tables) {
        this.layout = layout;
        this.traits = traits;
        this.segments = layout.groups().stream().map(Group::segment).toList();
        this.findings = List.copyOf(findings);
        this.tables = List.copyOf(tables);
        this.room = ThreadLocal.withInitial(layout.space()::room);
    }

    @Override
    public List<Segment> segments() {
        return segments;
    }

    @Override
    public void assign(TraitRow row, IntConsumer segment) {
        if (!segments.isEmpty() && layout.space().known(row)) {
            float[] point = room.get();
            layout.space().point(row, point);
            int place = layout.places()[layout.nearest(point, NOBODYS)];
            if (place >= 0) {
                segment.accept(place);
            }
        }
    }

    @Override
    public List<Reason> explain(TraitRow row) {
        return new Reasons(layout, traits).of(row);
    }

    @Override
    public List<Estimate> estimates(TraitRow row) {
        return new Estimates(layout).of(row);
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
        return MicroData.write(layout, traits, findings);
    }
}
