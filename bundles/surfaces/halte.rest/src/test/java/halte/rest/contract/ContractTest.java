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
            "GET /segmentations/{id}/ranking 202",
            "GET /segmentations/{id}/sufficiency 202",
            "GET /segmentations/{id}/perspective 202",
            "GET /segmentations/{id}/drift 202",
            "GET /segmentations/{id}/touchpoints 202",
            "POST /comparisons 202",
            "POST /perspectives 202",
            "GET /layers/{id}/lattice 202",
            "GET /layers/{id}/paths/{customer} 202",
            "GET /addons/{addon}/preview 202",
            "POST /addons/{addon}/swap 202",
            "POST /addons/{addon}/back 202",
            "POST /segmentation-previews 202",
            "POST /segmentations/{id}/returns 202",
            "POST /segmentations/{id}/outcomes 202");

    private final Rig rig = new Rig();
    private final Client reader = rig.as(Role.READER);

    @BeforeAll
    void everyOperation() {
        new DataRound(rig).walk();
        new MarketingRound(rig).walk();
        new InsightRound(rig).walk();
        new OperationRound(rig).walk();
        everybodyWithoutTokenOrRole();
    }

    @AfterAll
    void stop() {
        rig.close();
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
            Map.entry("refreshSegmentation", "segmentation.refresh"),
            Map.entry("setThresholds", "engine.thresholds"),
            Map.entry("usualThresholds", "engine.thresholds"),
            Map.entry("setEffort", "engine.effort"),
            Map.entry("forgetEffort", "engine.effort"),
            Map.entry("decide", "engine.decide"),
            Map.entry("withdraw", "engine.withdraw"),
            Map.entry("capFocus", "engine.cap"),
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
