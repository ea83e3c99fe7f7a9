package halte.rest.contract;

import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import java.util.List;
import java.util.Map;

/** Asks all that there is about what is known of segments, and which ones to travel with. */
final class InsightRound {

    private static final String CHAMPIONS = "/focus/decisions/rfm/champions";

    private static final String EFFORT = "/segmentations/rfm/segments/good/effort";

    private final Rig rig;
    private final Client boss;
    private final Client reader;

    InsightRound(Rig rig) {
        this.rig = rig;
        this.boss = rig.as(Role.ADMINISTRATOR);
        this.reader = rig.as(Role.READER);
    }

    void walk() {
        Map<String, Object> title = Map.of("en", "Never", "nl", "Nooit");
        boss.put("/segmentations/never", Map.of("title", title, "strategy", "rfm"))
                .expect(200);
        members();
        judgements();
        outcomes();
        yardsticks();
        focus();
    }

    private void members() {
        reader.get("/segmentations/rfm/tables").expect(200);
        reader.get("/segmentations/never/tables").expect(409, "SEGMENTATION_NOT_RUN");
        reader.get("/segmentations/none/tables").expect(404);
        reader.get("/segmentations/rfm/ranking?estimate=alive&segment=good&lowest=true&limit=2")
                .expect(200);
        reader.get("/segmentations/rfm/ranking?estimate=alive&suppressed=true").expect(200);
        reader.get("/segmentations/rfm/ranking").expect(400);
        reader.get("/segmentations/rfm/ranking?estimate=offer").expect(422, "ESTIMATE_UNKNOWN");
        reader.get("/segmentations/none/ranking?estimate=alive").expect(404);
        rig.focus.silent.add(2L);
        reader.get("/segmentations/rfm/export?segment=good").expect(200);
        reader.get("/segmentations/rfm/export?suppressed=true").expect(200);
        reader.get("/segmentations/rfm/export?form=csv").expect(400);
        reader.get("/segmentations/none/export").expect(404);
        boss.ended(boss.post("/segmentations/rfm/refresh", Map.of("at", "2011-12-10")));
        boss.post("/segmentations/rfm/refresh", Map.of("at", "x")).expect(400);
        boss.post("/segmentations/none/refresh", Map.of()).expect(404);
    }

    private void judgements() {
        reader.get("/segmentations/rfm/sufficiency").expect(200);
        reader.get("/segmentations/none/sufficiency").expect(404);
        reader.get("/segmentations/rfm/perspective?days=180").expect(200);
        reader.get("/segmentations/rfm/perspective?days=0").expect(400);
        reader.get("/segmentations/none/perspective").expect(404);
        reader.get("/segmentations/rfm/drift?at=2011-12-10").expect(200);
        reader.get("/segmentations/rfm/drift?at=x").expect(400);
        reader.get("/segmentations/none/drift").expect(404);
        reader.post("/comparisons", Map.of("segments", List.of("rfm/good", "rfm/few")))
                .expect(200);
        reader.post("/comparisons", Map.of("segments", List.of("rfm/few", "rfm/few")))
                .expect(422, "COMPARISON_INVALID");
        reader.post("/comparisons", Map.of("segments", List.of("rfm"))).expect(422, "SEGMENT_INVALID");
        reader.post("/comparisons", Map.of()).expect(400);
    }

    private void outcomes() {
        String outcomes = "/segmentations/rfm/outcomes";
        reader.post(outcomes, Map.of("trait", "response", "is", "yes")).expect(200);
        Map<String, Object> spent = Map.of("name", "spent", "aggregate", "sum", "field", "net");
        reader.post(outcomes, Map.of("declaration", spent, "above", 10, "at", "2011-12-10"))
                .expect(200);
        reader.post(outcomes, Map.of("trait", "response", "variant", "campaign", "generic", "plain"))
                .expect(200);
        reader.post(outcomes, Map.of("trait", "response", "variantDeclaration", spent, "generic", "plain"))
                .expect(200);
        reader.post(outcomes, Map.of()).expect(400);
        reader.post(outcomes, Map.of("trait", "response", "declaration", spent)).expect(400);
        reader.post(outcomes, Map.of("trait", "response", "at", "x")).expect(400);
        reader.post(outcomes, Map.of("trait", "response", "is", "yes", "above", 1))
                .expect(422, "OUTCOME_INVALID");
        reader.post(outcomes, Map.of("declaration", Map.of("name", "spent"))).expect(422);
        reader.post("/segmentations/none/outcomes", Map.of("trait", "response")).expect(404);
        returns();
        String touchpoints = "/segmentations/rfm/touchpoints";
        reader.get(touchpoints).expect(200);
        reader.get(touchpoints + "?days=90&scale=1-5&rating=csat&importance=weight")
                .expect(200);
        reader.get(touchpoints + "?days=0").expect(422, "PARAMETER_INVALID");
        reader.get(touchpoints + "?scale=5").expect(400);
        reader.get("/segmentations/none/touchpoints").expect(404);
    }

    private void returns() {
        String returns = "/segmentations/rfm/returns";
        reader.post(returns, Map.of("from", "2011-10-01", "days", 30)).expect(200);
        reader.post(
                        returns,
                        Map.of(
                                "from",
                                "2011-10-01",
                                "days",
                                30,
                                "margin",
                                0.4,
                                "spend",
                                Map.of("good", 100),
                                "addressed",
                                "mailing",
                                "is",
                                "yes"))
                .expect(200);
        reader.post(returns, Map.of("days", 30)).expect(400);
        reader.post(returns, Map.of("from", "x", "days", 30)).expect(400);
        reader.post(returns, Map.of("from", "2011-10-01", "days", 0)).expect(422, "RETURN_INVALID");
        reader.post("/segmentations/none/returns", Map.of("from", "2011-10-01", "days", 30))
                .expect(404);
    }

    private void yardsticks() {
        boss.put("/segmentations/rfm/thresholds", Map.of("customers", 50)).expect(200);
        boss.put("/segmentations/rfm/thresholds", Map.of("missing", 2)).expect(422, "THRESHOLD_INVALID");
        boss.put("/segmentations/rfm/thresholds", Map.of("customers", "few")).expect(400);
        boss.put("/segmentations/nothing/thresholds", Map.of()).expect(404);
        reader.get("/segmentations/rfm/thresholds").expect(200);
        reader.get("/segmentations/nothing/thresholds").expect(404);
        boss.delete("/segmentations/rfm/thresholds").expect(204);
        boss.delete("/segmentations/nothing/thresholds").expect(404);
        Map<String, Object> effort = Map.of("fixed", 500, "margin", 0.4, "uplift", 0.05);
        reader.get(EFFORT).expect(404, "EFFORT_UNKNOWN");
        boss.put(EFFORT, effort).expect(204);
        boss.put(EFFORT, Map.of("uplift", 0.05)).expect(400);
        boss.put(EFFORT, Map.of("margin", 2, "uplift", 0.05)).expect(422, "EFFORT_INVALID");
        boss.put("/segmentations/nothing/segments/good/effort", effort).expect(404);
        reader.get(EFFORT).expect(200);
        boss.delete(EFFORT).expect(204);
        boss.delete(EFFORT).expect(404);
        reader.post("/perspectives", Map.of("segment", "rfm/good", "effort", effort, "days", 30))
                .expect(200);
        reader.post("/perspectives", Map.of("segment", "rfm/good")).expect(400);
        reader.post("/perspectives", Map.of("segment", "rfm", "effort", effort)).expect(422, "SEGMENT_INVALID");
        reader.post("/perspectives", Map.of("segment", "nothing/good", "effort", effort))
                .expect(404);
    }

    private void focus() {
        Map<String, Object> wish = Map.of("stance", "FOCUS", "reason", "Half of the revenue", "owner", "ann");
        boss.put(CHAMPIONS, wish).expect(200);
        boss.put(CHAMPIONS, wish).expect(428);
        boss.put(CHAMPIONS, wish, "If-Match", "\"7\"").expect(412);
        boss.put(CHAMPIONS, Map.of("stance", "FOCUS"), "If-Match", "\"1\"").expect(400);
        boss.put("/focus/decisions/BAD/champions", wish).expect(422);
        boss.put("/focus/decisions/rules/gone", Map.of("stance", "NOT", "suppress", true, "reason", "r", "owner", "o"))
                .expect(200);
        reader.get(CHAMPIONS).expect(200);
        reader.get("/focus/decisions/rules/gone").expect(200);
        reader.get("/focus/decisions/rfm/none").expect(404);
        reader.get("/focus?segmentation=rfm").expect(200);
        reader.get("/focus?owner=ann").expect(400);
        boss.put("/focus/cap", Map.of("most", 1)).expect(204);
        boss.put("/focus/cap", Map.of("most", 0)).expect(422);
        boss.put("/focus/cap", Map.of()).expect(400);
        boss.put("/focus/decisions/rfm/new", wish).expect(409, "FOCUS_FULL");
        boss.delete(CHAMPIONS).expect(428);
        boss.delete(CHAMPIONS, "If-Match", "\"4\"").expect(412);
        boss.delete(CHAMPIONS, "If-Match", "\"1\"").expect(204);
        boss.delete(CHAMPIONS, "If-Match", "\"1\"").expect(404);
        reader.get(CHAMPIONS + "/history").expect(200);
        reader.get("/focus/suppressed").expect(200);
        reader.post("/focus/coverage", Map.of("segments", List.of("rfm/champions")))
                .expect(200);
        reader.post("/focus/coverage", Map.of("segments", List.of("rfm/none"))).expect(404);
        reader.post("/focus/coverage", Map.of("segments", List.of("rfm/new", "rfm/new")))
                .expect(422);
        reader.post("/focus/coverage", Map.of()).expect(400);
    }
}
