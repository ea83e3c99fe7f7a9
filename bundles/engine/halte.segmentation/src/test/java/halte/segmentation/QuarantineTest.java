package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A strategy that throws without end, hangs or eats the memory is put out of service with a reason; the rest goes on. */
class QuarantineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Scene scene = new Scene(Duration.ofSeconds(2));
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean mended = new AtomicBoolean();

    @AfterEach
    void release() {
        released.countDown();
    }

    /** A strategy of another name, that goes wrong in its fit until it is mended. */
    private class Wicked extends SpendBands {

        @Override
        public StrategyDescriptor descriptor() {
            StrategyDescriptor plain = super.descriptor();
            return new StrategyDescriptor("wicked", plain.title(), plain.description(), 0, 0);
        }

        @Override
        public SegmentationModel fit(TraitTable population, FitContext context) {
            if (!mended.get()) {
                goWrong();
            }
            return super.fit(population, context);
        }

        void goWrong() {
            throw new IllegalStateException("always");
        }
    }

    private void hang(boolean heedsInterrupts) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                if (heedsInterrupts) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    private void define(Wicked strategy) {
        scene.offer(strategy, "org.example.wicked 1.0.0", 9);
        scene.defined();
        scene.segmentations.define(new Definition("evil", Text.of("Evil"), "wicked", Map.of(), 0), "ann");
    }

    private Failure run() {
        return assertTimeoutPreemptively(
                DEADLINE,
                () -> Scene.failure(() -> scene.segmentations.run("evil", MARCH)),
                "the caller was not released");
    }

    private void assertQuarantined() {
        Failure failure = run();
        assertEquals("GUEST_QUARANTINED", failure.code());
        assertTrue(failure.message().contains("org.example.wicked 1.0.0"), failure.message());
        assertEquals("GUEST_QUARANTINED", gap("evil").code());
        assertNull(gap("bands"));
        scene.segmentations.run("bands", MARCH);
        assertEquals(List.of(5L), scene.members("high"));
        assertEquals(1, scene.segmentations.strategies().size());
        assertEquals(1, scene.standing.quarantined().size());
    }

    private Failure gap(String segmentation) {
        return scene.segmentations.list().stream()
                .filter(status -> status.definition().id().equals(segmentation))
                .findFirst()
                .orElseThrow()
                .gap();
    }

    @Test
    void oneThatThrowsIsOutOfServiceAfterFiveRunsInARow() {
        define(new Wicked());
        for (int i = 0; i < 5; i++) {
            assertEquals("GUEST_FAILED", run().code());
        }
        assertQuarantined();
    }

    @Test
    void oneThatWorksInBetweenStaysInService() {
        define(new Wicked());
        for (int i = 0; i < 12; i++) {
            mended.set(i % 4 == 3);
            if (mended.get()) {
                assertNotNull(scene.segmentations.run("evil", MARCH));
            } else {
                assertEquals("GUEST_FAILED", run().code());
            }
        }
    }

    @Test
    void oneThatIsReleasedWorksAgain() {
        define(new Wicked());
        for (int i = 0; i < 6; i++) {
            run();
        }
        mended.set(true);
        scene.standing.release(9);
        assertEquals(5, scene.segmentations.run("evil", MARCH).entered());
        assertNull(gap("evil"));
    }

    @Test
    void oneThatHangsInItsFitAndHeedsInterrupts() {
        define(new Wicked() {
            @Override
            void goWrong() {
                hang(true);
            }
        });
        assertTrue(List.of("GUEST_FAILED", "GUEST_QUARANTINED").contains(run().code()));
        assertQuarantined();
    }

    @Test
    void oneThatHangsInItsFitWhateverOneDoes() {
        define(new Wicked() {
            @Override
            void goWrong() {
                hang(false);
            }
        });
        assertEquals("GUEST_QUARANTINED", run().code());
        assertQuarantined();
    }

    @Test
    void oneWhoseModelHangsWhileAssigning() {
        define(new Wicked() {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                return new Hanging();
            }
        });
        assertEquals("GUEST_QUARANTINED", run().code());
        assertQuarantined();
    }

    @Test
    void oneThatRunsOutOfMemory() {
        define(new Wicked() {
            @Override
            void goWrong() {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        assertEquals("GUEST_FAILED", run().code());
        assertQuarantined();
        assertTrue(gap("evil").message().contains("memory"));
    }

    @Test
    void whatItMadeBeforeIsServed() {
        mended.set(true);
        define(new Wicked());
        scene.segmentations.run("evil", MARCH);
        mended.set(false);
        for (int i = 0; i < 5; i++) {
            Scene.failure(() -> scene.segmentations.run("evil", APRIL));
        }
        assertEquals("GUEST_QUARANTINED", gap("evil").code());
        assertEquals(1, scene.segmentations.members("evil", "high", 0, 10).size());
        assertEquals(
                "GUEST_QUARANTINED",
                Scene.failure(() -> scene.segmentations.explain("evil", 1, APRIL))
                        .code());
    }

    /** A model like that of {@link SpendBands}, which never comes back from assigning. */
    private final class Hanging implements SegmentationModel {

        private final SegmentationModel plain = new SpendBands()
                .restore(Parameters.of(Map.of()), Parameters.of(Map.of("model", SpendBands.ID, "cut", 1.0)));

        @Override
        public List<Segment> segments() {
            return plain.segments();
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            hang(false);
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return plain.explain(row);
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return plain.data();
        }
    }
}
