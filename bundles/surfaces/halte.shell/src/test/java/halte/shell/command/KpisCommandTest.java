package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Request;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpisCommandTest {

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
    void valuesComeWithUnitIntervalAndPeriodAndSharesInPerCent() throws IOException {
        String out = rig.run("kpis").out().replaceAll(" +", " ");
        assertTrue(out.contains("2011-01-01 … 2011-03-31"), out);
        assertTrue(out.contains("1,234.50 EUR 1,000.00 – 1,469.00"), out);
        assertTrue(out.contains("25.0 % 20.0 – 30.0"), out);
        assertFalse(out.contains("segment"), "columns without content are left out");
    }

    @Test
    void whatIsAskedReachesTheEngineWithDatesAsWholeDays() throws IOException {
        rig.run(
                "kpis",
                "revenue",
                "--from",
                "2011-01-01",
                "--until",
                "2011-06-30",
                "--by",
                "Quarter",
                "--segments",
                "rfm");
        Request asked = rig.kpis.requests.get(0);
        assertEquals(List.of("revenue"), asked.kpis());
        assertEquals(Instant.parse("2010-12-31T23:00:00Z"), asked.from());
        assertEquals(Instant.parse("2011-06-30T22:00:00Z"), asked.until());
        assertEquals(Grain.QUARTER, asked.grain());
        rig.run("kpis");
        assertNull(rig.kpis.requests.get(1).from());
        assertEquals(List.of(), rig.kpis.requests.get(1).kpis());
    }

    @Test
    void whatIsNotANumberIsNullForProgramsAndADashForPeople() throws IOException {
        JsonNode json = new ObjectMapper().readTree(rig.run("kpis", "--json").out());
        assertTrue(json.at("/values/2/value").isNull());
        assertTrue(json.at("/values/2/interval/low").isNull());
        assertTrue(rig.run("kpis").out().lines().anyMatch(line -> line.startsWith("empty") && line.contains("–")));
    }

    @Test
    void aTargetIsSetAndShownWithAMark() throws IOException {
        assertEquals(
                0,
                rig.run("kpis", "target", "revenue", "1000", "--by", "quarter", "--owner", "ann")
                        .exit());
        assertEquals("ann", rig.kpis.targets.get(0).owner());
        assertTrue(rig.run("kpis").out().contains("1,000.00 ✓"));
        String list = rig.run("kpis", "list").out();
        assertTrue(list.contains("1,000.00 / quarter"), list);
        assertTrue(list.contains("The KPI 'lost' is not there."), list);
    }

    @Test
    void oneBrokenKpiIsReportedBesideTheOthers() throws IOException {
        rig.kpis.failing = true;
        Answer answer = rig.run("kpis");
        assertEquals(6, answer.exit());
        assertTrue(answer.out().contains("Revenue"));
        assertTrue(answer.err().contains("KPI_FAILED"));
    }
}
