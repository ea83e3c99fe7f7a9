package halte.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Client.Answer;
import halte.rest.fake.Rig;
import halte.rest.gate.Policy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsTest {

    private final Rig rig = new Rig(new Policy(Set.of(), false), Duration.ZERO);
    private final Client boss = rig.as(Role.ADMINISTRATOR);

    @AfterEach
    void stop() {
        rig.close();
    }

    private String endless(String name) {
        boss.put("/connections/" + name, Map.of("type", "csv")).expect(200);
        rig.imports.endless = "big";
        return boss.post("/connections/" + name + "/imports", Map.of())
                .expect(202)
                .header("Location")
                .substring("/api/v1".length());
    }

    @Test
    void anImportTellsHowFarItIsAndEndsWhenCancelled() throws InterruptedException {
        String run = endless("big");
        assertTrue(rig.imports.waiting.await(30, TimeUnit.SECONDS));
        assertEquals("RUNNING", boss.get(run).expect(200).json().path("state").asText());
        assertTrue(boss.get(run).json().path("progress").has("phase"));
        boss.delete(run).expect(204);
        JsonNode ended = boss.get(run + "?wait=30").expect(200).json();
        assertEquals("CANCELLED", ended.path("state").asText());
        assertEquals("CANCELLED", ended.path("failure").path("code").asText());
        boss.delete(run).expect(204);
        assertTrue(journal().contains("token:ADMINISTRATOR import.run big/null"), journal());
        assertTrue(journal().contains("token:ADMINISTRATOR run.cancel import big"), journal());
    }

    private String journal() {
        StringBuilder lines = new StringBuilder();
        rig.store.journal().entries(Long.MAX_VALUE, 100).forEach(entry -> lines.append(entry.who())
                .append(' ')
                .append(entry.action())
                .append(' ')
                .append(entry.subject())
                .append('\n'));
        return lines.toString();
    }

    @Test
    void aJobThatOutlivesTheRequestsPatienceIsPointedAt() {
        Answer answer = boss.put("/connections/orders", Map.of("type", "csv")).expect(200);
        answer = boss.get("/connections/orders/dry-run");
        if (answer.status() == 202) {
            assertEquals("DONE", boss.ended(answer).path("state").asText());
        }
        assertNotNull(answer.json());
    }

    @Test
    void runsWaitForAPlaceAndAReaderSeesOnlyWhatHeMightHaveStarted() {
        endless("big");
        endless("big");
        String third = endless("small");
        assertEquals("WAITING", boss.get(third).json().path("state").asText());
        assertEquals(3, boss.get("/runs").expect(200).json().size());
        assertEquals(0, rig.as(Role.READER).get("/runs").expect(200).json().size());
        boss.delete(third).expect(204);
        assertEquals("CANCELLED", boss.get(third).json().path("state").asText());
    }

    @Test
    void moreThanMayWaitAreRefusedUntilSomeEnd() {
        endless("big");
        endless("big");
        for (int i = 0; i < 64; i++) {
            endless("big");
        }
        Answer full = boss.post("/connections/big/imports", Map.of()).expect(503, "RUNS_FULL");
        assertNotNull(full.header("Retry-After"));
    }

    @Test
    void stoppingEndsWhatRuns() {
        endless("big");
        rig.close();
    }
}
