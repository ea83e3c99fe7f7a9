package halte.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.store.api.DocumentStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Makes and removes connections. What a connection is stays in the store, without its settings, which may hold secrets. */
final class Connections {

    private static final String KIND = "connection";

    /** What the store knows of a connection. */
    record Known(String type, String factoryPid) {}

    /** How a connection is configured. */
    private record Setup(String factoryPid, Map<String, Object> settings) {}

    private final DocumentStore documents;
    private final Guests<Connector> guests;
    private final Configurations configurations;
    private final Duration within;
    private final ObjectMapper json = JsonMapper.builder().build();
    private final Doorbell bell = new Doorbell();

    Connections(DocumentStore documents, Guests<Connector> guests, Configurations configurations, Duration within) {
        this.documents = documents;
        this.guests = guests;
        this.configurations = configurations;
        this.within = within;
    }

    void arrived(Guest<Connector> guest) {
        guests.add(guest);
        bell.ring();
    }

    void left(long number) {
        guests.remove(number);
        bell.ring();
    }

    void changed() {
        bell.ring();
    }

    void connect(String connection, String type, Map<String, Object> settings) {
        if (!connection.matches("[A-Za-z0-9._-]{1,100}")) {
            throw Failures.connectionFailed(
                            connection, "a name has letters, digits, dots, hyphens and underscores only")
                    .asException();
        }
        ConnectorDescriptor descriptor = descriptor(type);
        checkSettings(descriptor, settings);
        Map<String, Object> all = new TreeMap<>(settings);
        all.put(Connector.CONNECTION, connection);
        Setup wanted = new Setup(descriptor.factoryPid(), all);
        Optional<Setup> older = older(connection, wanted);
        try {
            older.filter(one -> !one.factoryPid().equals(wanted.factoryPid()))
                    .ifPresent(one -> stop(connection, one.factoryPid()));
            start(connection, wanted);
            checkType(connection, type);
        } catch (HalteException failed) {
            restore(connection, wanted, older);
            throw failed;
        }
        keep(connection, new Known(type, wanted.factoryPid()));
    }

    private void checkSettings(ConnectorDescriptor descriptor, Map<String, Object> settings) {
        Set<String> known = new TreeSet<>(configurations.settings(descriptor.factoryPid()));
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        unknown.remove(Connector.CONNECTION);
        known.remove(Connector.CONNECTION);
        if (!known.isEmpty() && !unknown.isEmpty()) {
            throw Failures.settingsUnknown(descriptor.type(), unknown, known).asException();
        }
    }

    private Optional<Setup> older(String connection, Setup wanted) {
        return Optional.ofNullable(known().get(connection))
                .flatMap(known -> setup(known.factoryPid(), connection))
                .or(() -> setup(wanted.factoryPid(), connection));
    }

    private Optional<Setup> setup(String factoryPid, String connection) {
        return configurations.read(factoryPid, connection).map(settings -> new Setup(factoryPid, settings));
    }

    private void start(String connection, Setup wanted) {
        String pid = wanted.factoryPid();
        long before = number(connection);
        boolean differs = configurations.write(pid, connection, wanted.settings());
        BooleanSupplier there = () -> number(connection) >= 0 && (!differs || number(connection) != before);
        bell.await(
                () -> there.getAsBoolean()
                        || configurations
                                .failure(pid, connection, wanted.settings())
                                .isPresent(),
                within);
        if (!there.getAsBoolean()) {
            String late = "no connector appeared within " + within.toSeconds() + " seconds";
            String why = configurations
                    .failure(pid, connection, Map.of())
                    .or(() -> configurations.awaited(pid, connection))
                    .orElse(late);
            throw Failures.connectionFailed(connection, why).asException();
        }
    }

    private void stop(String connection, String factoryPid) {
        configurations.remove(factoryPid, connection);
        bell.await(() -> guests.find(connection).isEmpty(), within);
    }

    private void restore(String connection, Setup failed, Optional<Setup> older) {
        boolean same = older.filter(one -> one.factoryPid().equals(failed.factoryPid()))
                .isPresent();
        if (!same) {
            stop(connection, failed.factoryPid());
        }
        older.ifPresent(one -> {
            configurations.write(one.factoryPid(), connection, one.settings());
            bell.await(
                    () -> number(connection) >= 0
                            || configurations
                                    .failure(one.factoryPid(), connection, one.settings())
                                    .isPresent(),
                    within);
        });
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
        bell.await(() -> guests.find(connection).isEmpty(), within);
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
