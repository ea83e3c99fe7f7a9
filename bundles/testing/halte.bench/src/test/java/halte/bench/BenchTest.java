package halte.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    private static final List<Job> JOBS = new Jobs(Path.of("archive")).all();

    private static List<String> names(String... options) {
        return Bench.wanted(JOBS, List.of(options)).stream().map(Job::name).toList();
    }

    @Test
    void namesChooseAndUnknownOnesAreRefused() {
        assertEquals(List.of("traits", "rfm"), names("rfm", "--quick", "traits"));
        assertEquals(JOBS.size(), names("--full").size());
        assertEquals(List.of(), names("rfm", "rmf"));
        assertEquals(List.of(), names("--fast"));
    }

    @Test
    void aFigureIsFoundAndHeldAgainstItsTarget() {
        Goal goal = Goal.of("rate", "^append .*?\\s#/s", "");
        String printed = "open  3 ms\nappend  10 ms  12,600/s\n";
        assertEquals("| rate | 12,600 | ≥ 10,000 | met |", goal.atLeast(10_000).row(printed, true));
        assertEquals(
                "| rate | 12,600 | ≥ 100,000 | missed: 13 % of it |",
                goal.atLeast(100_000).row(printed, true));
        assertEquals("| rate | 12,600 | ≤ 13,000 |  |", goal.atMost(13_000).row(printed, false));
        assertEquals("| rate | not measured | ≤ 1 | |", goal.atMost(1).row("nothing", true));
    }

    @Test
    void theReportHasEveryFigureOfABenchmark(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Bench bench = new Bench(folder, false, utf8(out), utf8(progress));
        List<String> failed = bench.run(Bench.wanted(JOBS, List.of("rfm", "fifty")));
        String report = out.toString(StandardCharsets.UTF_8);
        assertEquals(List.of(), failed, progress.toString(StandardCharsets.UTF_8));
        assertTrue(report.contains("| fit and assign, Halte / by hand | "), report);
        assertTrue(report.contains("| image and recomputation | "), report);
        assertTrue(!report.contains("not measured"), report);
    }

    private static PrintStream utf8(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
