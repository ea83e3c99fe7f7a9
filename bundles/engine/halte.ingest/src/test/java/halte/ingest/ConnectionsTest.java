package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.testkit.store.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Connections against a framework that starts connectors as they are configured. */
class ConnectionsTest {

    private final MemoryStore store = new MemoryStore();
    private final Guests<Connector> guests = new Guests<>("connection", Clock.systemUTC());
    private final Framework framework = new Framework();
    private final Connections connections =
            new Connections(store.documents(), guests, framework, Duration.ofMillis(300));

    /** Starts a connector for each configuration, unless it says otherwise; one that waits only when somebody looks after it. */
    private final class Framework implements Configurations {

        private final Map<String, Map<String, Object>> written = new HashMap<>();
        private final Map<String, Long> running = new HashMap<>();
        private final List<String> failed = new ArrayList<>();
        private final Map<String, Runnable> waiting = new HashMap<>();
        private boolean complete;
        private long services;

        @Override
        public List<ConnectorDescriptor> connectors() {
            return List.of(descriptor("files"), descriptor("any"));
        }

        @Override
        public Set<String> settings(String factoryPid) {
            return factoryPid.equals("pid.files")
                    ? Set.of("connection", "path", "refuses", "hides", "waits")
                    : Set.of();
        }

        @Override
        public Optional<Map<String, Object>> read(String factoryPid, String connection) {
            return Optional.ofNullable(written.get(factoryPid + "~" + connection));
        }

        @Override
        public boolean write(String factoryPid, String connection, Map<String, Object> settings) {
            String pid = factoryPid + "~" + connection;
            if (settings.equals(written.put(pid, settings))) {
                return false;
            }
            stop(pid);
            if (settings.containsKey("refuses")) {
                failed.add(pid + settings);
            } else if (settings.containsKey("waits")) {
                waiting.put(pid, () -> start(factoryPid, connection));
            } else if (!settings.containsKey("hides")) {
                start(factoryPid, connection);
            }
            return true;
        }

        private void start(String factoryPid, String connection) {
            running.put(factoryPid + "~" + connection, ++services);
            Connector started = new Idle(descriptor(factoryPid.substring(4)));
            connections.arrived(new Guest<>(connection, started, "test 1.0.0", services));
        }

        private void stop(String pid) {
            failed.removeIf(one -> one.startsWith(pid));
            waiting.remove(pid);
            if (running.containsKey(pid)) {
                connections.left(running.remove(pid));
            }
        }

        @Override
        public Optional<String> awaited(String factoryPid, String connection) {
            return Optional.ofNullable(waiting.get(factoryPid + "~" + connection))
                    .map(one -> "it waits for a lake");
        }

        @Override
        public Optional<String> failure(String factoryPid, String connection, Map<String, Object> settings) {
            String pid = factoryPid + "~" + connection;
            if (complete) {
                Optional.ofNullable(waiting.remove(pid)).ifPresent(Runnable::run);
            }
            return failed.stream()
                    .filter(one -> one.startsWith(pid) && (settings.isEmpty() || one.equals(pid + settings)))
                    .findFirst()
                    .map(one -> "the path is a lake");
        }

        @Override
        public void remove(String factoryPid, String connection) {
            written.remove(factoryPid + "~" + connection);
            stop(factoryPid + "~" + connection);
        }
    }

    /** A connector that is there and no more. */
    private record Idle(ConnectorDescriptor descriptor) implements BrokenOffTest.RecordSource {

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            return new ReadOutcome.Completed();
        }
    }

    private static ConnectorDescriptor descriptor(String type) {
        return new ConnectorDescriptor(type, Text.of(type), "pid." + type);
    }

    private Failure refused(String type, Map<String, Object> settings) {
        return assertThrows(HalteException.class, () -> connections.connect("shop", type, settings))
                .failure();
    }

    private String path() {
        return framework.written.get("pid.files~shop").get("path").toString();
    }

    private String serving() {
        return guests.call("shop", Connector::descriptor).type();
    }

    @Test
    void unknownSettingIsRefusedNamingTheKnownOnesAndNothingIsWritten() {
        Failure failure = refused("files", Map.of("pfad", "/in", "path", "/in"));
        assertEquals("CONNECTION_INVALID", failure.code());
        assertTrue(failure.message().contains("'pfad'"), failure.message());
        assertTrue(failure.message().contains("it has: hides, path, refuses, waits"), failure.message());
        assertTrue(framework.written.isEmpty());
    }

    @Test
    void connectorThatDeclaresNoSettingsTakesAny() {
        connections.connect("shop", "any", Map.of("whatever", 1));
        assertEquals("any", serving());
    }

    @Test
    void failedConnectSaysWhyAndLeavesNothingWhenNothingWasThere() {
        Failure failure = refused("files", Map.of("path", "/lake", "refuses", true));
        assertEquals("CONNECTION_FAILED", failure.code());
        assertTrue(failure.message().contains("the path is a lake"), failure.message());
        assertTrue(framework.written.isEmpty());
        assertTrue(connections.known().isEmpty());
    }

    @Test
    void connectionThatWaitsForAMomentWhileItStartsIsGivenItsTime() {
        framework.complete = true;
        connections.connect("shop", "files", Map.of("path", "/in", "waits", true));
        assertEquals("files", serving());
    }

    @Test
    void connectionThatGoesOnWaitingSaysForWhat() {
        Failure failure = refused("files", Map.of("path", "/in", "waits", true));
        assertTrue(failure.message().contains("it waits for a lake"), failure.message());
        assertTrue(framework.written.isEmpty());
    }

    @Test
    void failedConnectLeavesTheOlderConfigurationServing() {
        connections.connect("shop", "files", Map.of("path", "/in"));
        refused("files", Map.of("path", "/lake", "refuses", true));
        assertEquals("/in", path());
        assertEquals("files", serving());
        Failure silent = refused("files", Map.of("path", "/lake", "hides", true));
        assertTrue(silent.message().contains("no connector appeared"), silent.message());
        assertEquals("/in", path());
        assertEquals("files", serving());
    }

    @Test
    void failedChangeToAnotherConnectorLeavesTheOlderOneServing() {
        connections.connect("shop", "files", Map.of("path", "/in"));
        refused("any", Map.of("refuses", true));
        assertEquals("/in", path());
        assertEquals("files", serving());
        assertEquals(Set.of("pid.files~shop"), framework.written.keySet());
        assertEquals("files", connections.known().get("shop").type());
    }

    @Test
    void changeToAnotherConnectorTakesTheOlderOnesPlace() {
        connections.connect("shop", "files", Map.of("path", "/in"));
        connections.connect("shop", "any", Map.of());
        assertEquals("any", serving());
        assertEquals(Set.of("pid.any~shop"), framework.written.keySet());
        connections.disconnect("shop");
        assertTrue(framework.written.isEmpty());
    }

    @Test
    void reasonIsTheDeepestCauseWithoutTheNameOfItsClass() {
        String trace = "java.lang.reflect.InvocationTargetException\n\tat a.B.c(B.java:1)\n"
                + "Caused by: halte.model.HalteException: CSV_SETTINGS: The path is missing.\n\tat x.Y.z(Y.java:2)\n\t... 3 more\n";
        assertEquals("CSV_SETTINGS: The path is missing", Reason.of(trace));
        assertEquals("no such day", Reason.of("java.lang.IllegalArgumentException: no such day\n\tat a.B.c(B.java:1)"));
        assertEquals(
                "java.lang.NullPointerException", Reason.of("java.lang.NullPointerException\n\tat a.B.c(B.java:1)"));
    }
}
