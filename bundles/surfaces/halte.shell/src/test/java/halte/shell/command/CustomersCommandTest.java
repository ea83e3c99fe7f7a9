package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersCommandTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void theExtentSaysHowMuchIsUnattributed() throws IOException {
        String out = rig.run("customers", "--lang", "nl").out();
        assertTrue(out.contains("contacten zonder klant             3.710"), out);
        assertTrue(out.contains("2011-12-09 13:50"), "in the workspace's zone: " + out);
    }

    @Test
    void aCustomerIsFoundByNumberValueOrKindAndValue() throws IOException {
        for (String who : List.of("1", "#1", "ann@example.org", "email:ann@example.org", "card:7001", "7001")) {
            Answer answer = rig.run("customers", "show", who);
            assertTrue(answer.out().startsWith("Customer #1"), who + answer.err());
        }
    }

    @Test
    void whatMeansSeveralCustomersIsAskedBackWithoutTheirData() throws IOException {
        Answer answer = rig.run("customers", "show", "99");
        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains("2 customers: #1, #2"), answer::err);
        assertEquals(0, rig.run("customers", "show", "card:99").exit());
        assertTrue(rig.run("customers", "show", "nobody").err().contains("CUSTOMER_UNKNOWN"));
    }

    @Test
    void aCustomerIsShownWithEvidenceTraitsTouchesAndSegments() throws IOException {
        String out = rig.run("customers", "show", "1", "--touches", "2").out();
        assertTrue(out.contains("email:ann@example.org  card:7001  crm     row-1"), out);
        assertTrue(out.contains("birth-year        7"), out);
        assertFalse(out.contains("no-town"), "missing traits are left out");
        assertTrue(out.contains("2011-12-08 13:50  order  web"), out);
        assertFalse(out.contains("2011-12-07"), "only the last two touches");
        assertTrue(out.contains("rfm           good     1970-01-01 01:00  now"), out);
    }

    @Test
    void aCustomerAsJsonHasStableNames() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(rig.run("customers", "show", "1", "--json").out());
        assertEquals("email", json.at("/customer/identifiers/0/kind").asText());
        assertEquals("COUNTS", json.at("/customer/links/0/state").asText());
        assertEquals("2011-12-09T12:50:00Z", json.at("/touches/0/at").asText());
        assertTrue(json.at("/touches/0/amount").isNull());
        assertEquals(20.0, json.at("/touches/1/amount").asDouble());
        assertTrue(json.at("/memberships/0/until").isNull());
    }

    @Test
    void partingAndRejoiningCarryWhoAndWhy() throws IOException {
        rig.run("customers", "part", "email:ann@example.org", "card:7001", "--reason", "shared tablet");
        rig.run("customers", "rejoin", "email:ann@example.org", "card:7001", "--reason", "same person");
        assertEquals(
                List.of(
                        "part ann@example.org 7001 command:tester shared tablet",
                        "rejoin ann@example.org 7001 command:tester same person"),
                rig.identities.decisions);
        assertEquals(2, rig.run("customers", "part", "a:b", "c:d").exit(), "a reason is required");
    }

    @Test
    void sharedIdentifiersAreListedWithTheGuardsReason() throws IOException {
        assertTrue(rig.run("customers", "shared").out().contains("info@example.org  500 customers"));
    }
}
