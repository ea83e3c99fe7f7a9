package halte.segmentation.micro;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import halte.segmentation.api.Segment;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.pack.PackTrait;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A model as a tree and back. Traits are known by their names, for a later version may declare them in another order. */
final class MicroData {

    private static final String NAME = "micro";
    private static final int VERSION = 1;
    private static final double EXACT = 10_000;

    private MicroData() {}

    /** Rounds a centre to what is stored, so that a restored model is the same. */
    static float[] rounded(double[] centre) {
        float[] rounded = new float[centre.length];
        for (int column = 0; column < centre.length; column++) {
            rounded[column] = (float) (Math.rint(centre[column] * EXACT) / EXACT);
        }
        return rounded;
    }

    static Map<String, Object> write(MicroModel.Layout layout, List<PackTrait> traits, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(NAME, VERSION, findings);
        data.put(
                "features",
                layout.space().features().stream()
                        .map(feature -> write(feature, traits))
                        .toList());
        data.put(
                "centres",
                IntStream.range(0, layout.centres().groups())
                        .mapToObj(centre -> write(layout.centres(), centre))
                        .toList());
        data.put("places", Arrays.stream(layout.places()).boxed().toList());
        data.put("groups", layout.groups().stream().map(MicroData::write).toList());
        return data;
    }

    private static Map<String, Object> write(Feature feature, List<PackTrait> traits) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trait", traits.get(feature.trait()).name());
        tree.put("kind", feature.kind().name());
        if (feature.value() != null) {
            tree.put("value", feature.value());
        }
        Scaling scaling = feature.scaling();
        tree.put(
                "scaling",
                List.of(
                        scaling.low(),
                        scaling.high(),
                        scaling.unit(),
                        scaling.centre(),
                        scaling.scale(),
                        scaling.fill(),
                        scaling.spread()));
        return tree;
    }

    private static List<Double> write(Centres centres, int centre) {
        return IntStream.range(0, centres.width())
                .mapToObj(column -> Math.rint(centres.at(centre, column) * EXACT) / EXACT)
                .toList();
    }

    private static Map<String, Object> write(Group group) {
        return Map.of(
                "id",
                group.segment().id(),
                "title",
                group.segment().title().tree(),
                "description",
                group.segment().description().tree(),
                "distances",
                Arrays.stream(group.distances()).boxed().toList());
    }

    static MicroModel read(MicroParameters wanted, Parameters data) {
        return ModelData.read(data, NAME, VERSION, tree -> model(wanted, tree));
    }

    private static MicroModel model(MicroParameters wanted, Parameters data) {
        Map<String, Integer> positions = new HashMap<>();
        wanted.traits().forEach(trait -> positions.put(trait.name(), positions.size()));
        List<Feature> features = data.trees("features").stream()
                .map(tree -> feature(tree, positions))
                .toList();
        float[][] centres = centres(data, features.size());
        int[] places = Arrays.stream(data.numbers("places"))
                .mapToInt(place -> (int) place)
                .toArray();
        List<Group> groups = data.trees("groups").stream().map(MicroData::group).toList();
        boolean wrong = Arrays.stream(places).anyMatch(place -> place < -1 || place >= groups.size());
        if (wrong || places.length != centres.length) {
            throw data.invalid("places", "does not fit the groups");
        }
        MicroModel.Layout layout =
                new MicroModel.Layout(new Space(features), new Centres(centres, features.size()), places, groups);
        return new MicroModel(layout, wanted.traits(), ModelData.findings(data), List.of());
    }

    private static Feature feature(Parameters tree, Map<String, Integer> positions) {
        Integer position = positions.get(tree.text("trait"));
        if (position == null) {
            throw tree.invalid("trait", "is no longer made by the packs");
        }
        double[] s = tree.numbers("scaling");
        Feature.Kind kind = Arrays.stream(Feature.Kind.values())
                .filter(each -> each.name().equals(tree.text("kind")))
                .findFirst()
                .orElseThrow(() -> tree.invalid("kind", "is not known"));
        if (s.length != 7) {
            throw tree.invalid("scaling", "must be seven numbers");
        }
        return new Feature(
                position, kind, tree.text("value", null), new Scaling(s[0], s[1], s[2], s[3], s[4], s[5], s[6]));
    }

    private static float[][] centres(Parameters data, int width) {
        int count = data.numbers("places").length;
        if (!(data.values().get("centres") instanceof List<?> rows) || rows.size() != count) {
            throw data.invalid("centres", "must be as many as places");
        }
        float[][] centres = new float[count][];
        for (int centre = 0; centre < count; centre++) {
            double[] numbers = new Parameters("centres", Map.of("row", rows.get(centre))).numbers("row");
            if (numbers.length != width) {
                throw data.invalid("centres", "must have one number per feature");
            }
            centres[centre] = rounded(numbers);
        }
        return centres;
    }

    private static Group group(Parameters tree) {
        Segment segment = new Segment(tree.text("id"), tree.words("title"), tree.words("description"));
        return new Group(segment, tree.numbers("distances"));
    }
}
