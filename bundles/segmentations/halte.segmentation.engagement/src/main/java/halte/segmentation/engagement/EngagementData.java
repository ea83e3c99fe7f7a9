package halte.segmentation.engagement;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.ModelData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model as a tree and back. */
final class EngagementData {

    private static final int VERSION = 1;

    private EngagementData() {}

    static Map<String, Object> write(Learned learned, List<Text> findings) {
        Map<String, Object> data = ModelData.begin(EngagementStrategy.ID, VERSION, findings);
        data.put("cuts", boxed(learned.bands().cuts()));
        data.put("retention", shares(learned.retention().shares()));
        if (!Double.isNaN(learned.usualQuiet())) {
            data.put("usual-quiet", learned.usualQuiet());
        }
        List<Map<String, Object>> risks = new ArrayList<>();
        for (RiskTable table : learned.risks()) {
            risks.add(Map.of("age", table.age(), "from", boxed(table.from()), "cells", shares(table.cells())));
        }
        data.put("risks", risks);
        return data;
    }

    static EngagementModel read(EngagementParameters wanted, Parameters data) {
        return ModelData.read(data, EngagementStrategy.ID, VERSION, tree -> {
            Bands bands = new Bands(tree.numbers("cuts"));
            Share[] shares = shares(tree, "retention");
            if (shares.length != bands.size()) {
                throw tree.invalid("retention", "is not that of the bands");
            }
            Learned learned =
                    new Learned(bands, new Retention(shares), tree.number("usual-quiet", Double.NaN), risks(tree));
            return new EngagementModel(wanted, learned, ModelData.findings(tree), List.of());
        });
    }

    private static List<RiskTable> risks(Parameters tree) {
        List<RiskTable> risks = new ArrayList<>();
        for (Parameters risk : tree.trees("risks")) {
            int age = risk.whole("age", 0);
            RiskTable table = new RiskTable(age, risk.numbers("from"), shares(risk, "cells"));
            if (!EarlyRisk.AGES.contains(age)) {
                throw risk.invalid("age", "is none at which risks are told");
            }
            if (table.from().length == 0 || table.from()[0] != 0 || table.from().length != table.cells().length) {
                throw risk.invalid("cells", "are not those of the touches");
            }
            risks.add(table);
        }
        return List.copyOf(risks);
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<Map<String, Object>> shares(Share[] shares) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Share share : shares) {
            written.add(Map.of("holding", share.holding(), "all", share.all()));
        }
        return written;
    }

    private static Share[] shares(Parameters tree, String name) {
        return tree.trees(name).stream()
                .map(share -> new Share((long) share.number("holding"), (long) share.number("all")))
                .toArray(Share[]::new);
    }
}
