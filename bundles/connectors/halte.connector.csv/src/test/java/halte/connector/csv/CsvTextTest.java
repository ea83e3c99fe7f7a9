package halte.connector.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.testkit.connector.RecordedRead;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @TempDir
    Path folder;

    private Csv file(String text) {
        return Csv.at(Csv.write(folder, "a.csv", text));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        RecordedRead read = file("a,b" + end + "1,2" + end + end + "3,\"x" + end + "y\"" + end + "5,6")
                .read();
        assertEquals(List.of(row("1", "2"), row("3", "x" + end + "y"), row("5", "6")), Csv.values(read));
    }

    @Test
    void emptyFieldsAreNull() {
        assertEquals(
                List.of(row(null, "2", null), row(null, null, null)),
                Csv.values(file("a,b,c\n,2,\n\"\",,\n").read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterIsFoundOut(String delimiter) {
        String text = "name,first|x;price\n".replaceAll("[,|;\t]", delimiter) + "\"a,b;c\"" + delimiter + "1"
                + delimiter + "2" + delimiter + "3\n";
        assertEquals(List.of(row("a,b;c", "1", "2", "3")), Csv.values(file(text).read()));
    }

    @Test
    void decimalCommaDoesNotPassForADelimiter() {
        assertEquals(
                List.of(row("1,5", "2,5"), row("3,5", "4,25")),
                Csv.values(file("a;b\n1,5;2,5\n3,5;4,25\n").read()));
    }

    @Test
    void doubledQuotesStandForOne() {
        assertEquals(
                List.of(row("RECORD \"7\" SINGLE", "2")),
                Csv.values(file("a,b\n\"RECORD \"\"7\"\" SINGLE\",2\n").read()));
    }

    @Test
    void quoteWithinAnUnquotedFieldIsPlainText() {
        assertEquals(
                List.of(row("7\" single", "2")),
                Csv.values(file("a,b\n7\" single,2\n").read()));
    }

    @Test
    void withoutQuotesEveryQuoteIsPlainText() {
        assertEquals(
                List.of(row("\"a", "b\"")),
                Csv.values(file("a,b\n\"a,b\"\n").quote("none").read()));
    }

    @Test
    void commentsAreLeftOut() {
        assertEquals(
                List.of(row("1", "#2")),
                Csv.values(file("# one, \"two\na,b\n#x\n1,#2\n").comment("#").read()));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() {
        assertEquals(List.of("a", "b"), file("\ufeffa,b\n1,2\n").read().fields().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE"})
    void wideCharactersAreReadByMarkOrBySetting(String charset) {
        Csv file = Csv.at(Csv.write(folder, "a.csv", "a,b\né,€\n", Charset.forName(charset)));
        String setting = "UTF-16".equals(charset) ? "auto" : charset;
        assertEquals(List.of(row("é", "€")), Csv.values(file.charset(setting).read()));
    }

    @Test
    void singleByteCharactersAreReadBySetting() {
        Csv file = Csv.at(Csv.write(folder, "a.csv", "a,b\né,x\n", StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of(row("é", "x")), Csv.values(file.charset("windows-1252").read()));
    }

    @Test
    void namesFromSettingsServeWithoutAndInsteadOfAHeader() {
        assertEquals(
                2, file("1,2\n3,4\n").names(false, "a", "b").read().records().size());
        RecordedRead renamed = file("x,x\n3,4\n").names(true, "a", "b").read();
        assertEquals(List.of("a", "b"), renamed.fields().get(0));
        assertEquals(1, renamed.records().size());
    }

    @Test
    void gzipIsKnownByItsContentWhateverTheName() {
        Csv.write(folder, "a.txt", Csv.gzip("a,b\n1,2\n"));
        assertEquals(
                List.of(row("1", "2")),
                Csv.values(Csv.at(folder.resolve("a.txt")).read()));
    }

    @Test
    void headerAloneIsAnEmptyStream() {
        RecordedRead read = file("a,b\n").read();
        assertEquals(List.of(), read.given());
        assertEquals(List.of(List.of("a", "b")), read.fields());
    }

    @Test
    void severalFilesTellWhereEachRecordStood() {
        Csv.write(folder, "1.csv", "a\nx\n");
        Csv.write(folder, "2.csv", "a\ny\n");
        RecordedRead read = Csv.at(folder).read();
        assertEquals(List.of("a", "_file", "_line"), read.fields().get(0));
        assertEquals(List.of(row("x", "1.csv", 2L), row("y", "2.csv", 2L)), Csv.values(read));
        assertEquals(
                List.of(2L, 4L),
                read.records().stream().map(RecordedRead.Given::position).toList());
    }

    @Test
    void typesAreSeenInTheValues() {
        Csv file = file(
                "a,b,c,d,e,f\n1,1.5,2011-01-31,2011-01-31 08:26:00,true,x\n-2,3,2011-02-01,2011-02-01T10:00,false,\n");
        assertEquals(
                List.of("whole", "decimal", "date", "date-time", "boolean", "text"),
                file.connector().discover().get(0).fields().stream()
                        .map(field -> field.type())
                        .toList());
    }
}
