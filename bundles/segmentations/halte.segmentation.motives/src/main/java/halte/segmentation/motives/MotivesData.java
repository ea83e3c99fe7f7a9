package halte.segmentation.motives;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as a tree and back: of each motive the items that say something, and their scales. */
final class MotivesData {

    private static final int VERSION = 1;

    private MotivesData() {}

    static Map<String, Object> write(List<Learned> learned, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(MotivesStrategy.ID, VERSION, findings);
        data.put("motives", learned.stream().map(MotivesData::write).toList());
        return data;
    }

    private static Map<String, Object> write(Learned learned) {
        if (learned.compass() == null) {
            return Map.of("silent", learned.silent().tree());
        }
        Compass compass = learned.compass();
        return Map.of(
                "together", compass.together(),
                "mean", compass.mean(),
                "deviation", compass.deviation(),
                "items", compass.meters().stream().map(MotivesData::write).toList());
    }

    private static Map<String, Object> write(Meter meter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", meter.gauge().item().id());
        tree.put("half", meter.half());
        if (Double.isFinite(meter.gauge().most())) {
            tree.put("most", meter.gauge().most());
        }
        tree.put("variance", meter.variance());
        if (meter.scale() instanceof Ranks ranks) {
            tree.put("values", Arrays.stream(ranks.values()).boxed().toList());
            tree.put("shares", Arrays.stream(ranks.shares()).boxed().toList());
        }
        if (meter.scale() instanceof Distance distance) {
            tree.put("middle", distance.middle());
            tree.put("deviation", distance.deviation());
        }
        return tree;
    }

    static MotivesModel read(MotivesParameters wanted, Parameters data) {
        return ModelData.read(data, MotivesStrategy.ID, VERSION, tree -> {
            List<Parameters> motives = tree.trees("motives");
            if (motives.size() != wanted.motives().size()) {
                throw tree.invalid("motives", "are not those of the parameters");
            }
            MotivesTraits traits = new MotivesTraits(wanted);
            List<Learned> learned = new ArrayList<>();
            for (Parameters motive : motives) {
                int number = learned.size();
                learned.add(read(motive, wanted.motives().get(number), traits.now(number)));
            }
            return new MotivesModel(wanted, List.copyOf(learned), ModelData.findings(tree), List.of());
        });
    }

    private static Learned read(Parameters tree, Motive motive, List<Slots> slots) {
        if (tree.has("silent")) {
            return new Learned(null, tree.words("silent"));
        }
        List<Meter> meters = tree.trees("items").stream()
                .map(item -> meter(item, motive, slots))
                .toList();
        if (meters.isEmpty()) {
            throw tree.invalid("items", "must not be empty");
        }
        return new Learned(
                new Compass(meters, tree.number("together"), tree.number("mean"), tree.number("deviation")), null);
    }

    private static Meter meter(Parameters tree, Motive motive, List<Slots> slots) {
        String id = tree.text("id");
        for (int i = 0; i < slots.size(); i++) {
            Item item = motive.items().get(i);
            if (item.id().equals(id)) {
                return new Meter(
                        new Gauge(item, slots.get(i), tree.number("most", Double.POSITIVE_INFINITY)),
                        scale(tree, item.scaling()),
                        tree.number("half"),
                        tree.number("variance"));
            }
        }
        throw tree.invalid("id", "is no item of the parameters");
    }

    private static Scale scale(Parameters tree, Scaling scaling) {
        return switch (scaling.kind()) {
            case FIXED -> new Fixed(scaling.from(), scaling.to());
            case ROBUST -> new Distance(tree.number("middle"), tree.number("deviation"));
            case RANK -> {
                Ranks ranks = new Ranks(tree.numbers("values"), tree.numbers("shares"));
                if (ranks.values().length == 0 || ranks.values().length != ranks.shares().length) {
                    throw tree.invalid("shares", "are not those of the values");
                }
                yield ranks;
            }
        };
    }
}
