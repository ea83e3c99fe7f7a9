package halte.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a kit as a bundle's own build would, and tells what it found. */
public final class Certified {

    private final Events tests;

    private Certified(Events tests) {
        this.tests = tests;
    }

    /** Runs a test class that extends a kit. */
    public static Certified by(Class<?> kit) {
        return new Certified(EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(kit))
                .execute()
                .testEvents());
    }

    /** Everything passes, and nothing is left out. */
    public void passes() {
        assertEquals(Set.of(), names(tests.failed()));
        assertEquals(0, tests.skipped().count() + tests.aborted().count(), "tests left out");
        assertTrue(tests.succeeded().count() > 0, "there is no test");
    }

    /** These tests fail, whatever else does. */
    public void failsAt(String... names) {
        Set<String> missing = new TreeSet<>(Set.of(names));
        missing.removeAll(names(tests.failed()));
        assertEquals(Set.of(), missing, () -> "not caught; only " + names(tests.failed()) + " failed");
    }

    /** These tests fail, and no other. */
    public void failsOnlyAt(String... names) {
        assertEquals(new TreeSet<>(Set.of(names)), names(tests.failed()));
    }

    private static Set<String> names(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(Certified::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElseGet(test::getDisplayName);
    }
}
