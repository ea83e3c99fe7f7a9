package halte.connector.csv;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files that a path stands for, in order of their names. */
record CsvFiles(List<CsvFile> files, boolean several) {

    static CsvFiles of(String setting) throws SourceFailed {
        if (setting == null || setting.isBlank()) {
            throw Failures.setting("path", "is missing");
        }
        try {
            return find(setting);
        } catch (InvalidPathException invalid) {
            throw Failures.setting("path", "is no path");
        } catch (IOException thrown) {
            throw Failures.of(thrown, new CsvFile(null, setting, 0), 0, "");
        }
    }

    private static CsvFiles find(String setting) throws IOException, SourceFailed {
        Path path = Path.of(setting);
        if (Files.isRegularFile(path)) {
            return new CsvFiles(List.of(CsvFile.of(path)), false);
        }
        boolean folder = Files.isDirectory(path);
        Path parent = folder ? path : path.toAbsolutePath().getParent();
        String name = folder ? "*" : path.getFileName().toString();
        if (!folder && (name.indexOf('*') < 0 && name.indexOf('?') < 0 || !Files.isDirectory(parent))) {
            throw Failures.noFiles(setting);
        }
        List<CsvFile> found = list(parent, name);
        if (found.isEmpty()) {
            throw Failures.noFiles(setting);
        }
        return new CsvFiles(found, true);
    }

    private static List<CsvFile> list(Path folder, String pattern) throws IOException {
        List<CsvFile> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)
                        && !entry.getFileName().toString().startsWith(".")) {
                    found.add(CsvFile.of(entry));
                }
            }
        }
        found.sort(Comparator.comparing(CsvFile::name));
        return found;
    }

    long size() {
        return files.stream().mapToLong(CsvFile::size).sum();
    }
}
