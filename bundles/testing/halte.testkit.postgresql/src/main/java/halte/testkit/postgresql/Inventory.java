package halte.testkit.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much an unpacked folder holds, written into it last. */
record Inventory(Path folder, long files, long bytes) {

    private static final String FILE = "complete";

    static Inventory of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(FILE)))
                    .toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Inventory(folder, files.size(), bytes);
        }
    }

    static boolean isComplete(Path folder) throws IOException {
        Path written = folder.resolve(FILE);
        return Files.isRegularFile(written)
                && Files.readString(written).equals(of(folder).text());
    }

    void write() throws IOException {
        Files.writeString(folder.resolve(FILE), text());
    }

    private String text() {
        return files + " files, " + bytes + " bytes";
    }
}
