package halte.rest.contract;

import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import java.util.List;
import java.util.Map;

/** Asks all that there is about segmentations, layers and KPIs. */
final class MarketingRound {

    private final Client boss;
    private final Client reader;

    MarketingRound(Rig rig) {
        this.boss = rig.as(Role.ADMINISTRATOR);
        this.reader = rig.as(Role.READER);
    }

    private static Map<String, Object> text(String both) {
        return Map.of("en", both, "nl", both);
    }

    void walk() {
        segmentations();
        layers();
        kpis();
    }

    private void segmentations() {
        reader.get("/strategies").expect(200);
        Map<String, Object> rfm = Map.of("title", text("Value"), "strategy", "rfm", "parameters", Map.of("n", 5));
        boss.put("/segmentations/rfm", rfm).expect(200);
        boss.put("/segmentations/rfm", rfm).expect(428);
        boss.put("/segmentations/rfm", rfm, "If-None-Match", "*").expect(412);
        boss.put("/segmentations/rfm", rfm, "If-Match", "\"1\"").expect(200);
        boss.put("/segmentations/BAD", rfm).expect(422);
        boss.put("/segmentations/x", Map.of("title", "flat")).expect(400);
        boss.put("/segmentations/x", named("misspelt")).expect(422, "PARAMETER_UNKNOWN");
        boss.put("/segmentations/x", named("stranger")).expect(422, "SEGMENTATION_UNKNOWN");
        reader.get("/segmentations").expect(200);
        reader.get("/segmentations/rfm").expect(200);
        reader.get("/segmentations/none").expect(404);
        reader.get("/segmentations/rfm/result").expect(409, "SEGMENTATION_NOT_RUN");
        reader.get("/segmentations/none/result").expect(404);
        boss.ended(boss.post("/segmentation-runs", Map.of("segmentations", List.of("rfm"), "at", "2011-12-10")));
        boss.post("/segmentation-runs", Map.of("segmentations", List.of("none")))
                .expect(404);
        boss.post("/segmentation-runs", Map.of("at", "x")).expect(400);
        reader.get("/segmentations/rfm/result").expect(200);
        boss.post("/segmentation-previews", rfm).expect(200);
        boss.post("/segmentation-previews", Map.of("title", text("x"), "strategy", "fails"))
                .expect(422);
        boss.post("/segmentation-previews", named("misspelt")).expect(422, "PARAMETER_UNKNOWN");
        boss.post("/segmentation-previews", Map.of()).expect(400);
        reader.get("/segmentations/rfm/moves?from=2011-06-30&to=2011-12-10").expect(200);
        reader.get("/segmentations/rfm/moves?from=1999-12-30").expect(409, "SEGMENTATION_NOT_RUN");
        reader.get("/segmentations/rfm/moves").expect(400);
        reader.get("/segmentations/none/moves?from=2011-06-30").expect(404);
        reader.get("/segmentations/rfm/segments/good/members?after=1&limit=1").expect(200);
        reader.get("/segmentations/rfm/segments/good/members?limit=-1").expect(400);
        reader.get("/segmentations/none/segments/good/members").expect(404);
        reader.get("/segmentations/rfm/segments/good/members", "Accept", "text/csv")
                .expect(200);
        reader.get("/segmentations/rfm/segments/good/members", "Accept", "application/x-ndjson")
                .expect(200);
        boss.put("/segmentations/old", rfm).expect(200);
        boss.delete("/segmentations/old").expect(428);
        boss.delete("/segmentations/old", "If-Match", "\"9\"").expect(412);
        boss.delete("/segmentations/old", "If-Match", "\"1\"").expect(204);
        boss.delete("/segmentations/old", "If-Match", "\"1\"").expect(404);
    }

    private static Map<String, Object> named(String parameter) {
        return Map.of("title", text("x"), "strategy", "rfm", "parameters", Map.of(parameter, 1));
    }

    private void layers() {
        Map<String, Object> stack = Map.of("title", text("Both"), "layers", List.of("rfm", "rules"));
        boss.put("/layers/both", stack).expect(200);
        boss.put("/layers/both", stack).expect(428);
        boss.put("/layers/both", stack, "If-Match", "\"3\"").expect(412);
        boss.put("/layers/both", stack, "If-None-Match", "*").expect(412);
        boss.put("/layers/BAD", stack).expect(422);
        boss.put("/layers/x", Map.of("title", text("x"), "layers", List.of("stranger", "rfm")))
                .expect(422, "SEGMENTATION_UNKNOWN");
        boss.put("/layers/none", Map.of("title", text("x"))).expect(400);
        reader.get("/layers").expect(200);
        reader.get("/layers/both").expect(200);
        reader.get("/layers/none").expect(404);
        reader.get("/layers/both/lattice?at=2011-12-10").expect(200);
        reader.get("/layers/both/lattice?depth=1").expect(400);
        reader.get("/layers/none/lattice").expect(404);
        reader.get("/layers/both/paths/1?order=lift&at=2011-12-10").expect(200);
        reader.get("/layers/both/paths/1?order=random").expect(400);
        reader.get("/layers/none/paths/1").expect(404);
        boss.delete("/layers/both").expect(428);
        boss.delete("/layers/both", "If-Match", "\"4\"").expect(412);
        boss.delete("/layers/both", "If-Match", "*").expect(204);
        boss.delete("/layers/both", "If-Match", "*").expect(404);
    }

    private void kpis() {
        reader.get("/kpis").expect(200);
        reader.get("/kpis/revenue").expect(200);
        reader.get("/kpis/none").expect(404);
        reader.get(
                        "/kpi-values?kpi=revenue&from=2011-01-01&until=2011-06-30&grain=month&segmentation=rfm&channels=true")
                .expect(200);
        reader.get("/kpi-values?grain=fortnight").expect(400);
        boss.put("/kpis/revenue/target", Map.of("value", 250_000, "grain", "QUARTER", "owner", "ann"))
                .expect(200);
        boss.put("/kpis/revenue/target", Map.of("value", 1)).expect(428);
        boss.put("/kpis/revenue/target", Map.of("value", 1), "If-Match", "\"5\"")
                .expect(412);
        boss.put("/kpis/revenue/target", Map.of("value", 1), "If-None-Match", "*")
                .expect(412);
        boss.put("/kpis/revenue/target", Map.of()).expect(400);
        boss.put("/kpis/none/target", Map.of("value", 1)).expect(404);
        reader.get("/kpis").expect(200);
    }
}
