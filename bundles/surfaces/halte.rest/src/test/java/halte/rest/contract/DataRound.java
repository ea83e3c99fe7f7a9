package halte.rest.contract;

import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import java.util.Map;

/** Asks all that there is about connections, customers and identities. */
final class DataRound {

    private final Rig rig;
    private final Client boss;
    private final Client reader;

    DataRound(Rig rig) {
        this.rig = rig;
        this.boss = rig.as(Role.ADMINISTRATOR);
        this.reader = rig.as(Role.READER);
    }

    void walk() {
        looking();
        connections();
        customers();
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
}
