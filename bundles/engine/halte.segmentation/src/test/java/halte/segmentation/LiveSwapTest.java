package halte.segmentation;

import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While versions change places, definitions are edited and runs go on, no question fails and every answer is of one version. */
class LiveSwapTest {

    private static final int EXCHANGES = 200;

    private final Scene scene = new Scene();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();

    @BeforeEach
    void offerTwoVersions() {
        scene.leave(1);
        scene.standing.hold(3);
        scene.offer(new VersionedBands("v2", 1, true), "org.example.bands v2", 2);
        scene.offer(new VersionedBands("v3", 1, true), "org.example.bands v3", 3);
        define(1);
        scene.segmentations.run("bands", MARCH);
    }

    @AfterEach
    void stop() {
        over.set(true);
        threads.shutdownNow();
    }

    /** Odd versions of the definition have factor 1 and cut at 40, even ones have 0.5 and cut at 20. */
    private int define(double factor) {
        return scene.segmentations
                .define(Scene.bands(Map.of("factor", factor)), "ann")
                .version();
    }

    @Test
    void fourThreadsExplainWhileVersionsAreExchanged() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(untilOver(this::explain));
        }
        for (int i = 0; i < EXCHANGES; i++) {
            exchange(i);
            long seen = answers.get();
            awaitMore(seen);
        }
        finish(all);
    }

    @Test
    void runsPreviewsAndEditsGoOnTogether() throws Exception {
        List<Future<?>> all = List.of(
                untilOver(this::explain),
                untilOver(this::explain),
                untilOver(() -> check(scene.segmentations.run("bands", MARCH))),
                untilOver(() -> check(scene.segmentations.preview(Scene.bands(Map.of("factor", 1)), MARCH))),
                untilOver(() -> {
                    assertEquals(0, define(0.5) % 2);
                    assertEquals(1, define(1) % 2);
                    scene.segmentations.list();
                }));
        for (int i = 0; i < EXCHANGES; i++) {
            exchange(i);
            awaitMore(answers.get());
        }
        finish(all);
    }

    private void exchange(int i) {
        boolean even = i % 2 == 0;
        scene.standing.exchange(even ? 3 : 2, even ? 2 : 3);
        scene.segmentations.host().changed();
    }

    private void awaitMore(long seen) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (answers.get() < seen + 2 && !over.get()) {
            assertTrue(System.nanoTime() < deadline, "nobody was answered for a minute");
            Thread.onSpinWait();
        }
    }

    private Future<?> untilOver(Runnable question) {
        Callable<Void> loop = () -> {
            try {
                while (!over.get()) {
                    question.run();
                    answers.incrementAndGet();
                }
                return null;
            } finally {
                over.set(true);
            }
        };
        return threads.submit(loop);
    }

    private void finish(List<Future<?>> all) throws Exception {
        over.set(true);
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertTrue(answers.get() > 2 * EXCHANGES);
    }

    private void explain() {
        Explanation explanation = scene.segmentations.explain("bands", 3, MARCH);
        Set<String> said = Stream.concat(
                        explanation.reasons().stream()
                                .map(reason -> reason.text().en()),
                        explanation.segments().stream()
                                .map(segment -> segment.title().en()))
                .map(LiveSwapTest::version)
                .collect(Collectors.toSet());
        assertEquals(Set.of(version(explanation.servedBy())), said);
        boolean plain = explanation.version() % 2 == 1;
        assertEquals(plain ? "low" : "high", explanation.segments().get(0).id());
        assertTrue(explanation.reasons().get(0).text().en().contains(plain ? "40.0" : "20.0"));
        assertEquals(1, explanation.stored().size());
    }

    private void check(Result result) {
        Set<String> said = result.segments().stream()
                .map(Perspective::segment)
                .map(segment -> version(segment.title().en()))
                .collect(Collectors.toSet());
        assertEquals(Set.of(version(result.madeBy())), said);
        assertEquals(version(result.madeBy()), result.model().get("by"));
    }

    /** Versions stand at the end of every text. */
    private static String version(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
