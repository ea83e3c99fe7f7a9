package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Spend bands whose every answer says which version gave it. */
class VersionedBands extends SpendBands {

    private final String version;
    private final double stretch;
    private final boolean readsOthers;

    /**
     * Makes a version.
     *
     * @param version its name, such as {@code v2}
     * @param stretch by how much its cut is higher than that of plain spend bands
     * @param readsOthers whether it reads models of other versions
     */
    VersionedBands(String version, double stretch, boolean readsOthers) {
        this.version = version;
        this.stretch = stretch;
        this.readsOthers = readsOthers;
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        double factor = context.parameters().number("factor", 1) * stretch;
        Parameters stretched = Parameters.of(Map.of("factor", factor));
        return new Labelled(super.fit(population, new FitContext(stretched, context.at(), context.seed())), version);
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        if (!readsOthers && !data.text("by", "").equals(version)) {
            throw new Failure("MODEL_UNREADABLE", Actor.CONFIGURATION, "It is of another version.", "Run again.")
                    .asException();
        }
        return new Labelled(super.restore(parameters, data), version);
    }

    private record Labelled(SegmentationModel plain, String version) implements SegmentationModel {

        @Override
        public List<Segment> segments() {
            return plain.segments().stream()
                    .map(segment -> new Segment(segment.id(), label(segment.title()), segment.description()))
                    .toList();
        }

        private Text label(Text text) {
            return Text.of(text.en() + ", says " + version);
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            plain.assign(row, segment);
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return plain.explain(row).stream()
                    .map(reason -> new Reason(
                            reason.segment(), reason.trait(), reason.held(), label(reason.text()), reason.depth()))
                    .toList();
        }

        @Override
        public List<Text> findings() {
            return plain.findings();
        }

        @Override
        public Map<String, Object> data() {
            Map<String, Object> data = new HashMap<>(plain.data());
            data.put("by", version);
            return data;
        }
    }
}
