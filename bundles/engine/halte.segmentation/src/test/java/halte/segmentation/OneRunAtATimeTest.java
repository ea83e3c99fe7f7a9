package halte.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Definition;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneRunAtATimeTest {

    /** Its fits wait until two of them are under way, or only count how many are. */
    private static final class Observed extends SpendBands {

        private final CountDownLatch together;
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Observed(int together) {
            this.together = new CountDownLatch(together);
        }

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            together.countDown();
            try {
                assertTrue(together.await(60, TimeUnit.SECONDS), "the other run never began");
                return super.fit(population, context);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } finally {
                running.decrementAndGet();
            }
        }
    }

    private final Scene scene = new Scene();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void runsOfOneSegmentationQueueUp() throws Exception {
        Observed observed = new Observed(1);
        scene.defined();
        scene.leave(1);
        scene.offer(observed, 2);
        run("bands", "bands", "bands", "bands");
        assertEquals(1, observed.most.get());
    }

    @Test
    void runsOfDifferentSegmentationsGoSideBySide() throws Exception {
        Observed observed = new Observed(2);
        scene.defined();
        scene.segmentations.define(new Definition("other", Text.of("Other"), SpendBands.ID, Map.of(), 0), "ann");
        scene.leave(1);
        scene.offer(observed, 2);
        run("bands", "other");
        assertEquals(2, observed.most.get());
    }

    private void run(String... segmentations) throws Exception {
        List<Future<?>> runs = List.of(segmentations).stream()
                .<Future<?>>map(id -> threads.submit(() -> scene.segmentations.run(id, Scene.MARCH)))
                .toList();
        for (Future<?> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
    }
}
