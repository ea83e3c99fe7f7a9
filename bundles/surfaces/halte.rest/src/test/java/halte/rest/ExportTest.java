package halte.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Placed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is exported. */
class ExportTest {

    private final Rig rig = new Rig();
    private final Client reader = rig.as(Role.READER);

    @BeforeEach
    void define() {
        Map<String, Object> title = Map.of("en", "Value", "nl", "Waarde");
        rig.as(Role.MARKETER)
                .put("/segmentations/rfm", Map.of("title", title, "strategy", "rfm"))
                .expect(200);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private List<String> lines(String path) {
        return reader.get(path).expect(200).text().lines().toList();
    }

    @Test
    void leavesOutWhoShallNotBeAddressedUnlessAskedFor() throws IOException {
        rig.focus.silent.add(2L);
        List<String> lines = lines("/segmentations/rfm/export");
        assertEquals(2, lines.size());
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertEquals(1, first.at("/membership/customer").asInt());
        assertEquals(0.75, first.at("/estimates/0/number").asDouble());
        assertTrue(first.at("/estimates/2/number").isNull(), "not known is null");
        assertEquals(
                3,
                lines("/segmentations/rfm/export?segment=good&suppressed=true").size());
    }

    @Test
    void soDoesARanking() {
        rig.focus.silent.add(1L);
        String ranking = "/segmentations/rfm/ranking?estimate=alive";
        assertEquals(2, reader.get(ranking).expect(200).json().size());
        assertEquals(
                3, reader.get(ranking + "&suppressed=true").expect(200).json().size());
    }

    @Test
    void isInTheJournal() {
        lines("/segmentations/rfm/export?segment=good");
        assertTrue(rig.store.journal().entries(Long.MAX_VALUE, 10).stream()
                .anyMatch(each -> each.who().equals("token:READER")
                        && each.action().equals("segmentation.export")
                        && each.subject().equals("rfm/good")));
    }

    @Test
    void isAProblemWhenItFailsBeforeTheFirstLine() {
        rig.segmentations.placed =
                List.of(new Placed(new Membership("rfm", "good", -1, Instant.EPOCH, null, 1), List.of()));
        reader.get("/segmentations/rfm/export").expect(500, "GUEST_FAILED");
    }

    @Test
    void isRefusedWhileNobodyKnowsWhoShallNotBeAddressed() {
        rig.doors.removeIf(Focus.class::isInstance);
        reader.get("/segmentations/rfm/export").expect(503, "SERVICE_GAP");
        assertEquals(3, lines("/segmentations/rfm/export?suppressed=true").size());
    }
}
