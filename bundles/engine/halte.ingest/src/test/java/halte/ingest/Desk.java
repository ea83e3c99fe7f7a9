package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.csv.CsvConnector;
import halte.connector.csv.CsvSettings;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A front door on a store, with connectors let in by hand. */
final class Desk {

    static final Settings QUICK =
            new Settings(50, 200, 3, Duration.ofMillis(1), Duration.ofMillis(300), Duration.ofSeconds(60));

    /** A framework that offers nothing. */
    static final Configurations NONE = new Configurations() {
        @Override
        public List<ConnectorDescriptor> connectors() {
            return List.of();
        }

        @Override
        public Set<String> settings(String factoryPid) {
            return Set.of();
        }

        @Override
        public Optional<Map<String, Object>> read(String factoryPid, String connection) {
            return Optional.empty();
        }

        @Override
        public Optional<String> failure(String factoryPid, String connection, Map<String, Object> settings) {
            return Optional.empty();
        }

        @Override
        public Optional<String> awaited(String factoryPid, String connection) {
            return Optional.empty();
        }

        @Override
        public boolean write(String factoryPid, String connection, Map<String, Object> settings) {
            return true;
        }

        @Override
        public void remove(String factoryPid, String connection) {}
    };

    private Desk() {}

    static ImportDesk of(Store store, Connector connector, Settings settings) {
        ImportDesk desk = new ImportDesk(store, new Guests<>("connection", Clock.systemUTC()), NONE, settings);
        desk.guestList().arrived(new Guest<>("shop", connector, "test 1.0.0", 1));
        return desk;
    }

    static CsvConnector csv(Path path) {
        return new CsvConnector(
                new CsvSettings(path.toString(), "rows", "auto", "\"", "none", "auto", true, List.of(), 1 << 20));
    }
}
