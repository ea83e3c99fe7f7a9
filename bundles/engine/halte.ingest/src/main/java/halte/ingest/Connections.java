package halte.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.store.api.DocumentStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Makes and removes connections. What a connection is stays in the store, without its settings, which may hold secrets. */
final class Connections {

    private static final String KIND = "connection";

    /** What the store knows of a connection. */
    record Known(String type, String factoryPid) {}

    private final DocumentStore documents;
    private final Guests<Connector> guests;
    private final Configurations configurations;
    private final Duration within;
    private final ObjectMapper json = JsonMapper.builder().build();
    private final Object changed = new Object();

    Connections(DocumentStore documents, Guests<Connector> guests, Configurations configurations, Duration within) {
        this.documents = documents;
        this.guests = guests;
        this.configurations = configurations;
        this.within = within;
    }

    void arrived(Guest<Connector> guest) {
        guests.add(guest);
        wake();
    }

    void left(long number) {
        guests.remove(number);
        wake();
    }

    private void wake() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    void connect(String connection, String type, Map<String, Object> settings) {
        if (!connection.matches("[A-Za-z0-9._-]{1,100}")) {
            throw Failures.connectionFailed(
                            connection, "a name has letters, digits, dots, hyphens and underscores only")
                    .asException();
        }
        ConnectorDescriptor descriptor = descriptor(type);
        known().entrySet().stream()
                .filter(one -> one.getKey().equals(connection)
                        && !one.getValue().factoryPid().equals(descriptor.factoryPid()))
                .forEach(one -> disconnect(connection));
        long before = number(connection);
        Map<String, Object> all = new TreeMap<>(settings);
        all.put(Connector.CONNECTION, connection);
        boolean differs = configurations.write(descriptor.factoryPid(), connection, all);
        if (!await(() -> number(connection) >= 0 && (!differs || number(connection) != before))) {
            configurations.remove(descriptor.factoryPid(), connection);
            throw Failures.connectionFailed(
                            connection, "no connector appeared within " + within.toSeconds() + " seconds")
                    .asException();
        }
        checkType(connection, type);
        keep(connection, new Known(type, descriptor.factoryPid()));
    }

    private void checkType(String connection, String type) {
        String found = guests.call(connection, Connector::descriptor).type();
        if (!found.equals(type)) {
            throw Failures.connectionFailed(connection, "a connector '" + found + "' has that name already")
                    .asException();
        }
    }

    private long number(String connection) {
        return guests.find(connection).map(Guest::number).orElse(-1L);
    }

    private ConnectorDescriptor descriptor(String type) {
        return configurations.connectors().stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Failures.connectorUnknown(
                                type,
                                configurations.connectors().stream()
                                        .map(ConnectorDescriptor::type)
                                        .toList())
                        .asException());
    }

    void disconnect(String connection) {
        Optional<String> pid = Optional.ofNullable(known().get(connection))
                .map(Known::factoryPid)
                .or(() -> guests.find(connection)
                        .map(guest -> guests.guard(guest, Connector::descriptor).factoryPid()));
        pid.ifPresent(name -> configurations.remove(name, connection));
        documents.remove(KIND, connection, "halte.ingest");
        await(() -> guests.find(connection).isEmpty());
    }

    /** Waits until something holds; false when it did not in time. */
    private boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            synchronized (changed) {
                while (!condition.getAsBoolean()) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    changed.wait(Math.max(1, left / 1_000_000));
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled().asException(interrupted);
        }
    }

    private void keep(String connection, Known known) {
        try {
            documents.put(KIND, connection, json.writeValueAsString(known), "halte.ingest", -1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the connections that the store knows, by name. */
    Map<String, Known> known() {
        Map<String, Known> known = new TreeMap<>();
        for (DocumentStore.Document document : documents.list(KIND)) {
            try {
                known.put(document.id(), json.readValue(document.json(), Known.class));
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("the document of a connection is damaged", damaged);
            }
        }
        return known;
    }
}
