package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power cuts at random moments of an import, of a recomputation, and of swaps: afterwards everything fits together, and doing it again
 * brings what an undisturbed run brings. More kills by {@code -Dhalte.kills=50}, the same again by {@code -Dhalte.seed=...}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("halte.kills", 6);
    private static final long SEED = Long.getLong("halte.seed", System.nanoTime());
    private static final List<String> SEGMENTATIONS = List.of("one", "two", "three");
    private static final String[] SWAP = {"addons", "swap", Variant.BUNDLE, "--no-run"};
    private static final String[] BACK = {"addons", "back", Variant.BUNDLE, "--no-run"};
    private static final String DOUBLE = "SELECT count(*) - count(DISTINCT (source, id)) AS n FROM touch";
    private static final String TOUCHES = """
            SELECT count(*) AS n, count(DISTINCT id) AS ids, CAST(bit_xor(hash(id, occurred_at, type, customer)) AS VARCHAR) AS sum
            FROM touches WHERE source = '%s'""";
    private static final String MEMBERSHIPS = """
            SELECT count(*) AS n, count(DISTINCT customer) AS ids, CAST(bit_xor(hash(customer, segment)) AS VARCHAR) AS sum
            FROM membership WHERE segmentation = '%s' AND until IS NULL""";

    /** What is under way when the power goes. */
    private enum Phase {
        IMPORT,
        RUN,
        SWAP
    }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Phase, Integer> killed = new EnumMap<>(Phase.class);
    private final Map<Phase, Integer> inTheMiddle = new EnumMap<>(Phase.class);
    private Installed halte;
    private Path second;
    private JsonNode touches;
    private JsonNode all;
    private JsonNode few;
    private long importMillis;
    private long runMillis;

    @Test
    void afterEveryKillEverythingFitsTogetherAndDoingItAgainBringsTheSame() throws Exception {
        System.out.println("Killing " + KILLS + " times, -Dhalte.seed=" + SEED);
        halte = Installed.in(folder);
        try (Installed running = halte) {
            undisturbed();
            for (int kill = 0; kill < KILLS; kill++) {
                Phase phase = Phase.values()[kill % Phase.values().length];
                killed.merge(phase, 1, Integer::sum);
                switch (phase) {
                    case IMPORT -> killImport("counter-" + kill);
                    case RUN -> killRun(kill / Phase.values().length % 2 == 0);
                    case SWAP -> killSwap(kill / Phase.values().length % 2 == 0);
                }
                assertEquals(0, running.count(DOUBLE), "touches doubled");
            }
        }
        System.out.println("Killed " + killed + ", of these in the middle of the work " + inTheMiddle
                + "; each time consistent, and the same result afterwards");
    }

    /** What everything should look like in the end. */
    private void undisturbed() throws IOException {
        second = Variant.SECOND.into(folder.resolve("second.jar"));
        Example.drop(halte, Variant.FIRST.into(folder.resolve("first.jar")), "chameleon.jar");
        halte.started();
        Serving.await(halte, Variant.BUNDLE, "1.0.0 active");
        importMillis = millis(() -> halte.halte(importing("undisturbed")).expect(0));
        touches = row(TOUCHES, "undisturbed");
        assertEquals(Counting.RECORDS, touches.get("n").asLong());
        define("one", 1000);
        halte.halte("segments", "run", "one").expect(0);
        few = row(MEMBERSHIPS, "one");
        SEGMENTATIONS.forEach(name -> define(name, 3));
        runMillis = millis(() -> halte.halte("segments", "run").expect(0));
        all = row(MEMBERSHIPS, "one");
        assertEquals(Counting.CUSTOMERS, all.get("n").asLong());
    }

    private static long millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private String[] importing(String connection) {
        return Counting.importing(halte, connection, 5);
    }

    private JsonNode row(String statement, String name) {
        return halte.sql(statement.formatted(name)).get("rows").get(0);
    }

    private void define(String name, int threshold) {
        Path file = halte.write(name + ".json", """
                {"id": "%s", "title": {"en": "%s", "nl": "%s"}, "strategy": "regulars", "parameters": {"threshold": %d}}
                """.formatted(name, name, name, threshold));
        halte.halte("segments", "define", file.toString()).expect(0);
    }

    /** Lets work begin, cuts the power some time before it would be done or a little later, and starts again. */
    private void kill(Phase phase, long millis, String... work) throws InterruptedException {
        Process process = halte.begin(work);
        boolean done = process.waitFor(random.nextInt((int) (millis * 1.1)), TimeUnit.MILLISECONDS);
        inTheMiddle.merge(phase, done ? 0 : 1, Integer::sum);
        halte.kill();
        process.waitFor();
        startAgain();
    }

    private void startAgain() {
        halte.started();
        Installed.await("exactly one version serves", () -> serving() == 1);
    }

    private long serving() {
        return Serving.states(halte, Variant.BUNDLE).stream()
                .filter(state -> state.endsWith(" active"))
                .count();
    }

    private void killImport(String connection) throws InterruptedException {
        kill(Phase.IMPORT, importMillis, importing(connection));
        JsonNode there = row(TOUCHES, connection);
        assertTrue(there.get("n").asLong() <= Counting.RECORDS, there.toString());
        assertEquals(there.get("n"), there.get("ids"));
        halte.halte(importing(connection)).expect(0);
        JsonNode then = row(TOUCHES, connection);
        assertEquals(touches, then);
    }

    /** The sizes of the last run, whole or not at all; then run again. */
    private void killRun(boolean toFew) throws InterruptedException {
        int customers = halte.json("sql", "SELECT DISTINCT customer FROM touches")
                .get("rows")
                .size();
        SEGMENTATIONS.forEach(name -> define(name, toFew ? 1_000_000 : 3));
        kill(Phase.RUN, runMillis, "segments", "run");
        for (String name : SEGMENTATIONS) {
            JsonNode held = row(MEMBERSHIPS, name);
            assertTrue(held.equals(all) || held.equals(few), name + ": " + held);
        }
        halte.halte("segments", "run").expect(0);
        SEGMENTATIONS.forEach(name -> assertEquals(toFew ? few : all, row(MEMBERSHIPS, name), name));
    }

    /** One of both serves whenever the power goes, and both ways work afterwards. */
    private void killSwap(boolean there) throws InterruptedException {
        stage();
        if (there) {
            kill(Phase.SWAP, runMillis, SWAP);
            stage();
            halte.halte(SWAP).expect(0);
        } else {
            halte.halte(SWAP).expect(0);
            Serving.await(halte, Variant.BUNDLE, "2.0.0 active");
            kill(Phase.SWAP, runMillis, BACK);
        }
        if (!Serving.states(halte, Variant.BUNDLE).contains("1.0.0 active")) {
            halte.halte(BACK).expect(0);
        }
        Serving.await(halte, Variant.BUNDLE, "1.0.0 active");
    }

    private void stage() {
        halte.halte("addons", "stage", second.toString()).expect(0);
    }
}
