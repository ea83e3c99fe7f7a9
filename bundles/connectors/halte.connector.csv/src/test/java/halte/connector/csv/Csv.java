package halte.connector.csv;

import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.testkit.connector.RecordedRead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes files for tests and reads them with settings that differ from the defaults in one thing. */
record Csv(CsvSettings settings) {

    static Csv at(Path path) {
        return new Csv(
                new CsvSettings(path.toString(), "rows", "auto", "\"", "none", "auto", true, List.of(), 1 << 20));
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, String text, Charset charset) {
        return write(folder, name, text.getBytes(charset));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes.toByteArray();
    }

    Csv charset(String charset) {
        return with(settings.delimiter(), settings.quote(), settings.comment(), charset);
    }

    Csv delimiter(String delimiter) {
        return with(delimiter, settings.quote(), settings.comment(), settings.charset());
    }

    Csv quote(String quote) {
        return with(settings.delimiter(), quote, settings.comment(), settings.charset());
    }

    Csv comment(String comment) {
        return with(settings.delimiter(), settings.quote(), comment, settings.charset());
    }

    private Csv with(String delimiter, String quote, String comment, String charset) {
        return new Csv(new CsvSettings(
                settings.path(),
                settings.stream(),
                delimiter,
                quote,
                comment,
                charset,
                settings.header(),
                settings.names(),
                settings.maxRecordLength()));
    }

    Csv names(boolean header, String... names) {
        return new Csv(new CsvSettings(
                settings.path(),
                settings.stream(),
                settings.delimiter(),
                settings.quote(),
                settings.comment(),
                settings.charset(),
                header,
                List.of(names),
                settings.maxRecordLength()));
    }

    CsvConnector connector() {
        return new CsvConnector(settings);
    }

    RecordedRead read() {
        return read(null);
    }

    RecordedRead read(String cursor) {
        RecordedRead read = new RecordedRead();
        ReadOutcome outcome = connector().read(new ReadRequest("rows", cursor, Long.MAX_VALUE), read);
        if (outcome instanceof ReadOutcome.Failed failed) {
            throw failed.failure().asException();
        }
        return read;
    }

    /** Reads as far as possible and returns why it went no further. */
    String failure(RecordedRead read) {
        ReadOutcome outcome = connector().read(ReadRequest.all("rows"), read);
        return outcome instanceof ReadOutcome.Failed failed
                ? failed.failure().code() + ": " + failed.failure().message()
                : "completed";
    }

    static List<List<Object>> values(RecordedRead read) {
        return read.records().stream().map(RecordedRead.Given::values).toList();
    }

    static String lastCursor(RecordedRead read) {
        return read.marks().get(read.marks().size() - 1).cursor();
    }
}
