package halte.segmentation.rfm;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named cell of the cube of scores.
 *
 * @param segment the segment of whoever falls into it
 * @param recency the scores of recency
 * @param frequency the scores of frequency
 * @param monetary the scores of monetary value
 */
record Cell(Segment segment, Range recency, Range frequency, Range monetary) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> KNOWN = Set.of("id", "title", "description", "r", "f", "m");

    /** Reads a cell; {@code bins} by dimension. */
    static Cell read(Parameters tree, int[] bins) {
        tree.allow(KNOWN);
        String id = tree.text("id");
        if (!ID.matcher(id).matches() || id.equals(Cells.OTHERS.id())) {
            throw tree.invalid("id", "must be lower-case letters, digits and single hyphens, and not 'others'");
        }
        Range recency = Range.read(tree, "r", bins[0]);
        Range frequency = Range.read(tree, "f", bins[1]);
        Range monetary = Range.read(tree, "m", bins[2]);
        Text description = tree.has("description") ? text(tree, "description") : scores(recency, frequency, monetary);
        return new Cell(new Segment(id, text(tree, "title"), description), recency, frequency, monetary);
    }

    private static Text text(Parameters tree, String name) {
        if (tree.values().get(name) instanceof String both) {
            return Text.of(both);
        }
        Parameters languages = tree.tree(name);
        languages.allow(Set.of("en", "nl"));
        return new Text(languages.text("en"), languages.text("nl"));
    }

    static Text scores(Range recency, Range frequency, Range monetary) {
        String ranges = "R " + recency + ", F " + frequency + ", M " + monetary;
        return new Text("Scores " + ranges, "Scores " + ranges);
    }

    boolean holds(int r, int f, int m) {
        return recency.holds(r) && frequency.holds(f) && monetary.holds(m);
    }

    Map<String, Object> write() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", segment.id());
        tree.put(
                "title",
                Map.of("en", segment.title().en(), "nl", segment.title().nl()));
        tree.put(
                "description",
                Map.of(
                        "en",
                        segment.description().en(),
                        "nl",
                        segment.description().nl()));
        tree.put("r", recency.write());
        tree.put("f", frequency.write());
        tree.put("m", monetary.write());
        return tree;
    }
}
