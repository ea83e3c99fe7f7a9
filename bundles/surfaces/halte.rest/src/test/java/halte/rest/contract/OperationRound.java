package halte.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import java.util.List;
import java.util.Map;

/** Asks all that there is about add-ons, tokens, SQL and runs; the last to walk, since it looks at the runs of the others. */
final class OperationRound {

    private final Client boss;
    private final Client reader;

    OperationRound(Rig rig) {
        this.boss = rig.as(Role.ADMINISTRATOR);
        this.reader = rig.as(Role.READER);
    }

    void walk() {
        addons();
        administration();
        runs();
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
        for (String none : List.of("preview", "removal")) {
            boss.get("/addons/none/" + none).expect(404, "ADDON_UNKNOWN");
        }
        for (String none : List.of("swap", "back", "release")) {
            boss.post("/addons/none/" + none, null).expect(404, "ADDON_UNKNOWN");
        }
        boss.delete("/addons/none").expect(404);
        boss.delete("/addons/none/staged").expect(404);
        boss.post("/addons/same/swap", null).expect(409, "ADDON_NOT_STAGED");
        boss.post("/addons/same/back", null).expect(409, "ADDON_NO_WAY_BACK");
        boss.post("/addons/same/release", null).expect(409, "SWAP_REFUSED");
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
}
