package ${package};

import halte.connector.api.Connector;
import halte.testkit.connector.ConnectorCertification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** The connector keeps what every connector promises. Add tests of your own for what yours promises besides. */
class JsonLinesCertificationTest extends ConnectorCertification {

    @TempDir
    Path folder;

    @Override
    public Connector working() {
        String lines = IntStream.rangeClosed(1, 300)
                .mapToObj(number ->
                        number % 100 == 0 ? "a torn line" : "{\"who\": \"card-" + number + "\", \"paid\": 1.5}")
                .collect(Collectors.joining("\n"));
        try {
            return new JsonLinesConnector(Files.writeString(folder.resolve("some.jsonl"), lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Connector broken() {
        return new JsonLinesConnector(folder.resolve("nowhere.jsonl"));
    }

    @Override
    public int records() {
        return 297;
    }

    @Override
    public int rejects() {
        return 3;
    }
}
