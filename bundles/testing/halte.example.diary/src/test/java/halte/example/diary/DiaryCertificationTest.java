package halte.example.diary;

import halte.connector.api.Connector;
import halte.testkit.connector.ConnectorCertification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

class DiaryCertificationTest extends ConnectorCertification {

    @TempDir
    Path folder;

    @Override
    public Connector working() {
        String lines = IntStream.rangeClosed(1, 300)
                .mapToObj(day -> day % 100 == 0 ? "a torn page" : "2026-01-01T10:00\tstore-visit\tcard-" + day)
                .collect(Collectors.joining("\n"));
        try {
            return new DiaryConnector(Files.writeString(folder.resolve("diary.txt"), lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Connector broken() {
        return new DiaryConnector(folder.resolve("nowhere.txt"));
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
