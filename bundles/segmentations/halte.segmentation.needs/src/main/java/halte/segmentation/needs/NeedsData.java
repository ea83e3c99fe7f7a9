package halte.segmentation.needs;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class NeedsData {

    private static final int VERSION = 1;
    /** Stands for what is not known: no importance is below 0. */
    private static final double UNKNOWN = -1;

    private NeedsData() {}

    static Map<String, Object> write(NeedsModel.Learned learned, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(NeedsStrategy.ID, VERSION, findings);
        List<Object> groups = new ArrayList<>();
        for (int group = 0; group < learned.groups().size(); group++) {
            groups.add(group(learned, group));
        }
        data.put("groups", groups);
        List<Object> segments = new ArrayList<>();
        for (int merged = 0; merged < learned.segments().size(); merged++) {
            segments.add(segment(learned, merged));
        }
        data.put("segments", segments);
        return data;
    }

    private static Map<String, Object> group(NeedsModel.Learned learned, int position) {
        Group group = learned.groups().get(position);
        Map<String, Object> tree = new HashMap<>();
        tree.put("id", group.id());
        tree.put("title", group.title().tree());
        tree.put("trait", group.trait());
        tree.put("merged", learned.of()[position]);
        tree.put("why", learned.reasons().get(position).tree());
        if (group.value() != null) {
            tree.put("value", group.value());
        }
        if (Double.isFinite(group.from())) {
            tree.put("from", group.from());
        }
        if (Double.isFinite(group.below())) {
            tree.put("below", group.below());
        }
        return tree;
    }

    private static Map<String, Object> segment(NeedsModel.Learned learned, int merged) {
        Segment segment = learned.segments().get(merged);
        return Map.of(
                "id",
                segment.id(),
                "title",
                segment.title().tree(),
                "description",
                segment.description().tree(),
                "needs",
                Arrays.stream(learned.vectors()[merged])
                        .map(need -> Double.isNaN(need) ? UNKNOWN : need)
                        .boxed()
                        .toList());
    }

    static NeedsModel read(NeedsParameters wanted, Parameters stored) {
        return ModelData.read(
                stored,
                NeedsStrategy.ID,
                VERSION,
                data -> new NeedsModel(wanted, learned(wanted, data), ModelData.findings(data), List.of()));
    }

    private static NeedsModel.Learned learned(NeedsParameters wanted, Parameters data) {
        List<Parameters> segments = data.trees("segments");
        List<Parameters> groups = data.trees("groups");
        return new NeedsModel.Learned(
                groups.stream().map(tree -> group(tree, wanted)).toList(),
                groups.stream()
                        .mapToInt(tree -> whole(tree, "merged", -1, segments.size()))
                        .toArray(),
                segments.stream()
                        .map(tree -> new Segment(tree.text("id"), tree.words("title"), tree.words("description")))
                        .toList(),
                segments.stream().map(tree -> vector(tree, wanted.columns())).toArray(double[][]::new),
                groups.stream().map(tree -> tree.words("why")).toList());
    }

    private static Group group(Parameters tree, NeedsParameters wanted) {
        return new Group(
                tree.text("id"),
                tree.words("title"),
                whole(tree, "trait", 0, wanted.groups().size()),
                tree.text("value", null),
                tree.number("from", Double.NEGATIVE_INFINITY),
                tree.number("below", Double.POSITIVE_INFINITY));
    }

    private static int whole(Parameters tree, String name, int least, int below) {
        int value = tree.whole(name, below);
        if (value < least || value >= below) {
            throw tree.invalid(name, "does not fit the parameters");
        }
        return value;
    }

    private static double[] vector(Parameters tree, int columns) {
        double[] needs = tree.numbers("needs");
        if (needs.length != columns) {
            throw tree.invalid("needs", "do not fit the parameters");
        }
        return Arrays.stream(needs).map(need -> need < 0 ? Double.NaN : need).toArray();
    }
}
