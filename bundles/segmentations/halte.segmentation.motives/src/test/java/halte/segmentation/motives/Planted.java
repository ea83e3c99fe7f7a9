package halte.segmentation.motives;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up customers whose motives are known, so that one can see whether they are found. */
final class Planted {

    static final int CUSTOMERS = 3_000;

    /** Two motives with three shares of twenty touches each, and two behaviours. */
    static final Map<String, Object> PARAMETERS = Map.of(
            "motives",
            List.of(motive("alpha"), motive("beta")),
            "outcomes",
            List.of(
                    Map.of("id", "moved", "trait", Map.of("aggregate", "sum", "field", "amount")),
                    Map.of("id", "idle", "trait", Map.of("aggregate", "sum", "field", "quantity"))));

    final double[][] truth = new double[2][CUSTOMERS];
    private final Map<String, double[]> columns = new HashMap<>();

    Planted(long seed) {
        Random random = new Random(seed);
        for (String name : List.of("alpha.a", "alpha.b", "alpha.c", "beta.a", "beta.b", "beta.c", "moved", "idle")) {
            columns.put(name, new double[CUSTOMERS]);
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            truth[0][i] = random.nextGaussian();
            truth[1][i] = random.nextGaussian();
            for (String item : List.of("a", "b", "c")) {
                columns.get("alpha." + item)[i] = touches(truth[0][i], random);
                columns.get("beta." + item)[i] = touches(truth[1][i], random);
            }
            columns.get("moved")[i] = 10 + 2 * truth[0][i] + 2 * random.nextGaussian();
            columns.get("idle")[i] = 10 + random.nextGaussian();
        }
    }

    private static Map<String, Object> motive(String id) {
        return Map.of(
                "id",
                id,
                "title",
                Map.of("en", "For " + id, "nl", "Om " + id),
                "items",
                List.of(item(id, "a"), item(id, "b"), item(id, "c")));
    }

    private static Map<String, Object> item(String motive, String id) {
        return Map.of(
                "id",
                id,
                "title",
                Map.of("en", "sign " + id, "nl", "teken " + id),
                "trait",
                count(motive, id),
                "of",
                Map.of("aggregate", "count"));
    }

    static Map<String, Object> count(String motive, String id) {
        return Map.of("aggregate", "count", "filter", Map.of("touchpoints", List.of(motive + id)));
    }

    private static double touches(double truth, Random random) {
        double chance = 1 / (1 + Math.exp(-truth - 0.7 * random.nextGaussian()));
        int count = 0;
        for (int i = 0; i < 20; i++) {
            count += random.nextDouble() < chance ? 1 : 0;
        }
        return count;
    }

    TraitTable table(Map<String, Object> parameters) {
        return Tables.of(new MotivesStrategy()
                .traits(Parameters.of(parameters)).stream().map(this::column).toArray(TraitColumn[]::new));
    }

    private TraitColumn column(TraitDeclaration trait) {
        String name = trait.name().replace("before.", "").replace("outcome.", "");
        double[] values = columns.get(name);
        if (values == null) {
            values = new double[CUSTOMERS];
            java.util.Arrays.fill(values, 20);
        }
        return Tables.numbers(trait.name(), values);
    }

    SegmentationModel fit(Map<String, Object> parameters) {
        return new MotivesStrategy()
                .fit(table(parameters), new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }

    static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> english(SegmentationModel model) {
        return model.findings().stream().map(halte.model.Text::en).toList();
    }
}
