package halte.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import halte.store.api.Journal.Entry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation of the document, with every parameter and every status that it names. The client holds each answer against it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    /** What the document names and this test cannot bring about, with the reason. */
    private static final Set<String> JUSTIFIED = Set.of(
            // The jobs of the fakes are over at once; RunsTest makes one that takes longer than a request's patience.
            "GET /connections/{connection}/dry-run 202",
            "GET /kpi-values 202",
            "GET /layers/{id}/lattice 202",
            "GET /layers/{id}/paths/{customer} 202",
            "GET /addons/{addon}/preview 202",
            "POST /addons/{addon}/swap 202",
            "POST /addons/{addon}/back 202",
            "POST /segmentation-previews 202");

    private final Rig rig = new Rig();
    private final Client boss = rig.as(Role.ADMINISTRATOR);
    private final Client reader = rig.as(Role.READER);

    private static Map<String, Object> text(String both) {
        return Map.of("en", both, "nl", both);
    }

    @BeforeAll
    void everyOperation() {
        looking();
        connections();
        customers();
        segmentations();
        layers();
        kpis();
        addons();
        administration();
        runs();
        everybodyWithoutTokenOrRole();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    private void looking() {
        rig.with(null).get("/health").expect(200);
        rig.health.status = org.apache.felix.hc.api.Result.Status.CRITICAL;
        rig.with(null).get("/health").expect(503);
        reader.get("/status").expect(200);
        rig.health.status = org.apache.felix.hc.api.Result.Status.OK;
        rig.with(null).get("/openapi.json").expect(200);
        reader.get("/status").expect(200);
        reader.get("/extent").expect(200);
    }

    private void connections() {
        reader.get("/connectors").expect(200);
        boss.put("/connections/orders", Map.of("type", "csv", "settings", Map.of("path", "/x.csv")))
                .expect(200);
        boss.put("/connections/orders", Map.of("type", "fax")).expect(422, "CONNECTOR_UNKNOWN");
        boss.put("/connections/orders", Map.of()).expect(400, "BODY_INVALID");
        reader.get("/connections").expect(200);
        reader.get("/connections/orders").expect(200);
        reader.get("/connections/none").expect(404, "CONNECTION_UNKNOWN");
        boss.get("/connections/orders/streams").expect(200);
        boss.get("/connections/none/streams").expect(404);
        String rows = "/connections/orders/mappings/rows";
        boss.get(rows).expect(404, "MAPPING_UNKNOWN");
        boss.put(rows, Map.of("touches", 1)).expect(204);
        boss.put(rows, Map.of("touches", 2)).expect(428, "VERSION_MISSING");
        boss.put(rows, Map.of("touches", 2), "If-Match", "\"7\"").expect(412, "DOCUMENT_CHANGED");
        boss.put(rows, Map.of("nonsense", 2), "If-Match", "\"1\"").expect(422, "MAPPING_INVALID");
        boss.put(rows, Map.of("stream", "other"), "If-Match", "\"1\"").expect(400, "BODY_INVALID");
        boss.put("/connections/none/mappings/rows", Map.of()).expect(404);
        boss.get(rows).expect(200);
        boss.get("/connections/orders/mappings").expect(200);
        boss.get("/connections/orders/dry-run?stream=rows&limit=5").expect(200);
        boss.get("/connections/orders/dry-run?limit=0").expect(400);
        boss.get("/connections/none/dry-run").expect(404);
        boss.get("/connections/orders/rejects?after=0&limit=1").expect(200);
        boss.get("/connections/orders/rejects?limit=x").expect(400);
        boss.get("/connections/none/rejects").expect(404);
        boss.ended(boss.post("/connections/orders/imports", Map.of("reconcile", true)));
        boss.post("/connections/none/imports", Map.of()).expect(404);
        boss.post("/connections/orders/imports", "{]").expect(400);
        boss.ended(boss.post("/imports", Map.of("resolve", false)));
        boss.post("/imports", Map.of("resolve", "perhaps")).expect(400);
        boss.put("/connections/old", Map.of("type", "csv")).expect(200);
        boss.delete("/connections/old").expect(204);
        boss.delete("/connections/old").expect(404);
    }

    private void customers() {
        reader.post("/customers/search", Map.of("who", "email:ann@example.org")).expect(200);
        reader.post("/customers/search", Map.of()).expect(400);
        reader.get("/customers/1?at=2011-12-10").expect(200);
        reader.get("/customers/1?at=yesterday").expect(400);
        reader.get("/customers/9").expect(404, "CUSTOMER_UNKNOWN");
        reader.get("/customers/1/memberships").expect(200);
        reader.get("/customers/9/memberships").expect(404);
        reader.get("/customers/1/explanations?segmentation=rfm&at=2011-12-10T10:00")
                .expect(200);
        reader.get("/customers/1/explanations?at=x").expect(400);
        reader.get("/customers/9/explanations").expect(404);
        reader.get("/customers/1/touches?type=order&channel=web&from=2011-01-01&until=2011-12-31&limit=2&after=1e3")
                .expect(400);
        reader.get("/customers/1/touches?limit=2").expect(200);
        reader.get("/customers/1/touches?type=order&channel=web&from=2011-01-01&until=2011-12-31")
                .expect(200);
        rig.doors.removeIf(halte.trait.api.Timelines.class::isInstance);
        reader.get("/customers/1/touches").expect(503, "SERVICE_GAP");
        rig.doors.add(new NobodysTimelines());
        reader.get("/customers/9/touches").expect(404);
        rig.doors.removeIf(halte.trait.api.Timelines.class::isInstance);
        rig.doors.add(new halte.shell.fake.FakeTimelines());
        boss.get("/identities/shared").expect(200);
        boss.ended(boss.post("/identities/resolutions", null));
        Map<String, Object> link = Map.of(
                "a", Map.of("kind", "email", "value", "ann@example.org"),
                "b", Map.of("kind", "card", "value", "7001"),
                "reason", "shared tablet");
        boss.post("/identities/partings", link).expect(200);
        boss.post("/identities/rejoinings", link).expect(200);
        Map<String, Object> none =
                Map.of("a", Map.of("kind", "nobody", "value", "x"), "b", link.get("b"), "reason", "?");
        boss.post("/identities/partings", none).expect(404, "LINK_UNKNOWN");
        boss.post("/identities/rejoinings", none).expect(404, "LINK_UNKNOWN");
        boss.post("/identities/partings", Map.of()).expect(400);
        boss.post("/identities/rejoinings", Map.of("c", 1)).expect(400);
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
        reader.get("/segmentations").expect(200);
        reader.get("/segmentations/rfm").expect(200);
        reader.get("/segmentations/none").expect(404);
        reader.get("/segmentations/rfm/result").expect(409, "SEGMENTATION_NOT_RUN");
        reader.get("/segmentations/none/result").expect(404);
        boss.ended(
                boss.post("/segmentation-runs", Map.of("segmentations", java.util.List.of("rfm"), "at", "2011-12-10")));
        boss.post("/segmentation-runs", Map.of("segmentations", java.util.List.of("none")))
                .expect(404);
        boss.post("/segmentation-runs", Map.of("at", "x")).expect(400);
        reader.get("/segmentations/rfm/result").expect(200);
        boss.post("/segmentation-previews", rfm).expect(200);
        boss.post("/segmentation-previews", Map.of("title", text("x"), "strategy", "fails"))
                .expect(422);
        boss.post("/segmentation-previews", Map.of()).expect(400);
        reader.get("/segmentations/rfm/moves?from=2011-06-30&to=2011-12-10").expect(200);
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

    private void layers() {
        Map<String, Object> stack = Map.of("title", text("Both"), "layers", java.util.List.of("rfm", "rules"));
        boss.put("/layers/both", stack).expect(200);
        boss.put("/layers/both", stack).expect(428);
        boss.put("/layers/both", stack, "If-Match", "\"3\"").expect(412);
        boss.put("/layers/both", stack, "If-None-Match", "*").expect(412);
        boss.put("/layers/BAD", stack).expect(422);
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

    private void addons() {
        String rfm = "/addons/halte.segmentation.rfm";
        reader.get("/addons").expect(200);
        reader.get(rfm).expect(200);
        reader.get("/addons/none").expect(404);
        boss.post("/addons/staged?file=rfm-2.jar", "jar", "Content-Type", "application/java-archive")
                .expect(201);
        boss.post("/addons/staged?file=../x.jar", "jar", "Content-Type", "application/java-archive")
                .expect(400);
        boss.post("/addons/staged?file=no.jar", "", "Content-Type", "application/java-archive")
                .expect(422);
        boss.get(rfm + "/preview").expect(200);
        boss.post(rfm + "/swap", null).expect(200);
        boss.post(rfm + "/back", null).expect(200);
        boss.get(rfm + "/removal").expect(200);
        boss.post(rfm + "/release", null).expect(204);
        boss.delete(rfm + "/staged").expect(204);
        boss.delete(rfm).expect(200);
        for (String none : java.util.List.of("preview", "removal")) {
            boss.get("/addons/none/" + none).expect(404, "ADDON_UNKNOWN");
        }
        for (String none : java.util.List.of("swap", "back", "release")) {
            boss.post("/addons/none/" + none, null).expect(404, "ADDON_UNKNOWN");
        }
        boss.delete("/addons/none").expect(404);
        boss.delete("/addons/none/staged").expect(404);
        boss.post("/addons/same/swap", null).expect(409, "ADDON_NOT_STAGED");
        boss.post("/addons/same/back", null).expect(409, "ADDON_NO_WAY_BACK");
        boss.delete("/addons/same").expect(409, "ADDON_SHIPPED");
    }

    private void administration() {
        boss.post("/sql", Map.of("statement", "select 1", "limit", 2)).expect(200);
        boss.post("/sql", Map.of("statement", "select 1"), "Accept", "text/csv").expect(200);
        boss.post("/sql", Map.of("statement", "select 1"), "Accept", "application/x-ndjson")
                .expect(200);
        boss.post("/sql", Map.of("statement", "drop table touches")).expect(422, "SQL_REFUSED");
        boss.post("/sql", Map.of("statement", "select 1", "limit", 0)).expect(400);
        boss.get("/journal?before=100&limit=2").expect(200);
        boss.get("/journal?after=1").expect(400);
        boss.post("/tokens", Map.of("name", "till", "role", "READER", "expires", "2099-12-31"))
                .expect(201);
        boss.post("/tokens", Map.of("name", "till", "role", "READER")).expect(409, "TOKEN_EXISTS");
        boss.post("/tokens", Map.of("name", "a b", "role", "READER")).expect(422, "TOKEN_INVALID");
        boss.post("/tokens", Map.of("name", "x", "role", "KING")).expect(400);
        boss.get("/tokens").expect(200);
        boss.delete("/tokens/till").expect(204);
        boss.delete("/tokens/nobody").expect(404);
    }

    private void runs() {
        JsonNode runs = boss.get("/runs").expect(200).json();
        String id = runs.get(0).path("id").asText();
        String ofBoss = null;
        for (JsonNode each : runs) {
            ofBoss = each.path("kind").asText().equals("import")
                    ? each.path("id").asText()
                    : ofBoss;
        }
        boss.get("/runs/" + id + "?wait=1").expect(200);
        boss.get("/runs/" + id + "?wait=31").expect(400);
        boss.get("/runs/none").expect(404);
        boss.delete("/runs/" + id).expect(204);
        boss.delete("/runs/none").expect(404);
        reader.get("/runs/" + ofBoss).expect(403, "ROLE_MISSING");
        reader.delete("/runs/" + ofBoss).expect(403, "ROLE_MISSING");
    }

    private void everybodyWithoutTokenOrRole() {
        each((method, path, operation) -> {
            String concrete = path.replaceAll("\\{[a-z]+\\}", "1");
            if (operation.has("x-role")) {
                rig.with(null).send(method, concrete, null).expect(401, "TOKEN_MISSING");
                rig.with("halte_wrong").get("/status");
            }
            if (operation.path("x-role").asText().matches("marketer|administrator")) {
                reader.send(method, concrete, null).expect(403, "ROLE_MISSING");
            }
            if (operation.path("x-role").asText().equals("administrator")) {
                rig.as(Role.MARKETER).send(method, concrete, null).expect(403, "ROLE_MISSING");
            }
        });
    }

    private interface Look {

        void at(String method, String path, JsonNode operation);
    }

    private void each(Look look) {
        rig.contract.document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(each ->
                        look.at(each.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), each.getValue())));
    }

    @Test
    void everyOperationParameterAndStatusOfTheDocumentWasTried() {
        Set<String> missing = new TreeSet<>();
        each((method, path, operation) -> {
            operation
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(status -> missing.add(method + " " + path + " " + status));
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    missing.add(
                            method + " " + path + " ?" + parameter.path("name").asText());
                }
            });
        });
        missing.removeAll(rig.contract.tried());
        missing.removeIf(each -> each.endsWith(" default"));
        assertEquals(new TreeSet<>(JUSTIFIED), missing);
    }

    @Test
    void everyChangeIsInTheJournalWithTheTokensName() {
        Set<String> changing = new TreeSet<>();
        each((method, path, operation) -> {
            if (!method.equals("GET") && !operation.path("x-changes").asText().equals("nothing")) {
                changing.add(operation.path("operationId").asText());
            }
        });
        Set<String> foreseen = new TreeSet<>(CHANGES.keySet());
        foreseen.remove("import and reconcile");
        assertEquals(foreseen, changing);
        Set<String> actions = new TreeSet<>();
        for (Entry entry : rig.store.journal().entries(Long.MAX_VALUE, 1000)) {
            if (entry.who().equals("token:ADMINISTRATOR")) {
                actions.add(entry.action());
            }
        }
        assertFalse(actions.isEmpty());
        assertEquals(new TreeSet<>(CHANGES.values()), actions);
    }

    /** Which entry each changing operation makes; those of the engines' are noted by the fakes as the engines promise. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("connect", "import.connect"),
            Map.entry("disconnect", "import.disconnect"),
            Map.entry("map", "import.map"),
            Map.entry("import", "import.run"),
            Map.entry("import and reconcile", "import.reconcile"),
            Map.entry("importAll", "import.run"),
            Map.entry("resolve", "identity.resolve"),
            Map.entry("part", "engine.part"),
            Map.entry("rejoin", "engine.rejoin"),
            Map.entry("defineSegmentation", "engine.define"),
            Map.entry("removeSegmentation", "engine.remove"),
            Map.entry("runSegmentations", "segmentation.run"),
            Map.entry("defineStack", "engine.define"),
            Map.entry("removeStack", "engine.remove"),
            Map.entry("target", "engine.target"),
            Map.entry("stageAddon", "engine.stage"),
            Map.entry("discardAddon", "engine.discard"),
            Map.entry("swapAddon", "engine.swap"),
            Map.entry("swapAddonBack", "engine.back"),
            Map.entry("removeAddon", "engine.remove"),
            Map.entry("releaseAddon", "engine.release"),
            Map.entry("sql", "sql.query"),
            Map.entry("createToken", "token.create"),
            Map.entry("revokeToken", "token.revoke"),
            Map.entry("cancel", "run.cancel"));
}
