package halte.connector.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.CheckOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.testkit.connector.RecordedRead;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHostileTest {

    @TempDir
    Path folder;

    private Csv file(String text) {
        return Csv.at(Csv.write(folder, "a.csv", text));
    }

    private static String noise(int lines) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("id,noise\n");
        for (int i = 1; i <= lines; i++) {
            text.append(i)
                    .append(',')
                    .append(Long.toHexString(random.nextLong()))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void truncatedGzipGivesWhatWasWholeAndSaysSo() {
        byte[] whole = Csv.gzip(noise(20_000));
        Csv csv = Csv.at(Csv.write(folder, "a.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
        RecordedRead read = new RecordedRead();
        assertTrue(csv.failure(read).startsWith("CSV_TRUNCATED_GZIP: 'a.csv.gz' breaks off near line "));
        int got = read.records().size();
        assertTrue(got > 8_000 && got < 12_000, () -> got + " records before the break");
        assertEquals((long) got + 1, read.records().get(got - 1).position());
    }

    @Test
    void mendedFileGoesOnWhereTheTruncatedOneBroke() {
        byte[] whole = Csv.gzip(noise(20_000));
        Csv csv = Csv.at(Csv.write(folder, "a.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
        RecordedRead read = new RecordedRead();
        csv.failure(read);
        Csv.write(folder, "a.csv.gz", whole);
        RecordedRead.Mark last = read.marks().get(read.marks().size() - 1);
        assertEquals(20_000 - last.given(), csv.read(last.cursor()).records().size());
    }

    @Test
    void damagedGzipIsToldFromATruncatedOne() {
        byte[] whole = Csv.gzip(noise(20_000));
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 200, (byte) 0xff);
        Csv csv = Csv.at(Csv.write(folder, "a.csv.gz", whole));
        assertTrue(csv.failure(new RecordedRead()).startsWith("CSV_CORRUPT_GZIP"));
    }

    @Test
    void wrongCharsetFailsNamingLineAndCharset() {
        String text = noise(5000) + "5001,café\n" + "5002,x\n";
        Csv csv = Csv.at(Csv.write(folder, "a.csv", text, StandardCharsets.ISO_8859_1));
        RecordedRead read = new RecordedRead();
        assertEquals("CSV_CHARSET: Line 5002 of 'a.csv' holds bytes that are no UTF-8.", csv.failure(read));
        assertEquals(5000, read.records().size());
    }

    @Test
    void textInUtf16WithoutAMarkIsRecognised() {
        Csv csv = Csv.at(Csv.write(folder, "a.csv", noise(10), StandardCharsets.UTF_16LE));
        assertTrue(csv.failure(new RecordedRead()).startsWith("CSV_CHARSET"));
    }

    @Test
    void wrongNumberOfFieldsIsOneRejectEach() {
        RecordedRead read = file("a,b\n1,2\n3\n4,5,6\n7,8\n").read();
        assertEquals(List.of("CSV_FIELD_COUNT", "CSV_FIELD_COUNT"), read.rejectCodes());
        assertEquals(2, read.records().size());
        assertEquals("4,5,6", read.given().get(2).values().get(0));
    }

    @Test
    void quoteThatNeverClosesSpoilsOneLine() {
        RecordedRead read = file("a,b\n1,\"x\n2,y\n3,z\n").read();
        assertEquals(List.of("CSV_QUOTE_BROKEN"), read.rejectCodes());
        assertEquals(
                List.of(3L, 4L),
                read.records().stream().map(RecordedRead.Given::position).toList());
    }

    @Test
    void textAfterAClosingQuoteIsARejectAndReadingGoesOn() {
        RecordedRead read = file("a,b\n1,\"x\"y\n2,z\n").read();
        assertEquals(List.of("CSV_QUOTE_BROKEN"), read.rejectCodes());
        assertEquals(1, read.records().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "none-*.csv", "no/such/folder/a.csv"})
    void missingFileSaysWhatIsMissing(String name) {
        Csv csv = Csv.at(folder.resolve(name));
        assertTrue(csv.failure(new RecordedRead()).startsWith("CSV_FILE_MISSING: There is no file at '" + folder));
    }

    @Test
    void fileThatMayNotBeReadSaysSo() throws Exception {
        Path path = Csv.write(folder, "a.csv", "a\n1\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(path), "this account may read everything");
        assertTrue(Csv.at(path).failure(new RecordedRead()).startsWith("CSV_FILE_FORBIDDEN"));
    }

    @Test
    void emptyFileSaysSo() {
        assertTrue(file("").failure(new RecordedRead()).startsWith("CSV_EMPTY"));
    }

    @Test
    void fieldsOfOneNameAreRefused() {
        assertEquals(
                "CSV_HEADER_INVALID: In the header line of 'a.csv' two fields have the same name 'x'.",
                file("x,y,x\n1,2,3\n").failure(new RecordedRead()));
    }

    @Test
    void wrongSettingsAreToldByCheck() {
        for (Csv csv : List.of(
                file("a\n").charset("klingon"),
                file("a\n").delimiter(";;"),
                file("a\n").delimiter("\""),
                file("a\n").names(false))) {
            CheckOutcome.Failed failed = (CheckOutcome.Failed) csv.connector().check();
            assertEquals("CSV_SETTING_INVALID", failed.failure().code());
        }
    }

    @Test
    void recordLongerThanAllowedIsOneReject() {
        RecordedRead read =
                file("a,b\n1,2\n" + "x".repeat(3_000_000) + "\n3,4\n").read();
        assertEquals(List.of("CSV_RECORD_TOO_LONG"), read.rejectCodes());
        assertEquals(
                Records.SHOWN, read.given().get(1).values().get(0).toString().length());
        assertEquals(
                List.of(2L, 4L),
                read.records().stream().map(RecordedRead.Given::position).toList());
    }

    @Test
    void lineOfOneGigabyteIsOneRejectAndFillsNoHeap() throws Exception {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("a,b\n1,2\n\"".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 1024; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        parts.add(new ByteArrayInputStream("\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        InputStream all = new SequenceInputStream(Collections.enumeration(parts));
        Records records = new Records(
                new CsvText(all, StandardCharsets.UTF_8, new CountingInput(all)),
                CsvFormat.of(Csv.at(folder).delimiter(",").settings()));
        assertEquals(Records.Kind.DATA, records.next());
        assertEquals(Records.Kind.DATA, records.next());
        assertEquals(Records.Kind.TOO_LONG, records.next());
        assertEquals(Records.Kind.DATA, records.next());
        assertEquals(4, records.line());
        assertEquals(Records.Kind.END, records.next());
        assertTrue(records.buffer().length <= 1 << 22, "the buffer grew to " + records.buffer().length);
    }

    @Test
    void interruptedReadEndsSoonAndSaysSo() {
        Csv csv = file(noise(50_000));
        RecordedRead inner = new RecordedRead();
        RecordSink interrupting = new Interrupting(inner);
        csv.connector().read(ReadRequest.all("rows"), interrupting);
        assertTrue(Thread.interrupted(), "the flag was lost");
        assertTrue(
                inner.records().size() <= 2000, "went on for " + inner.records().size());
    }

    /** Interrupts its own thread at the hundredth record. */
    private record Interrupting(RecordedRead inner) implements RecordSink {

        @Override
        public void record(long position, Object[] values) {
            inner.record(position, values);
            if (inner.given().size() == 100) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void fields(List<String> names) {
            inner.fields(names);
        }

        @Override
        public void reject(long position, String raw, Failure reason) {
            inner.reject(position, raw, reason);
        }

        @Override
        public void cursor(String cursor) {
            inner.cursor(cursor);
        }

        @Override
        public void progress(long done, long total) {
            inner.progress(done, total);
        }
    }
}
