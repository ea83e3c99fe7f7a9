package halte.connector.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One file, open, with its format found out and its header read. */
final class OpenCsv implements Closeable {

    private final CsvFile file;
    private final CsvText text;
    private final Records records;
    private final Fields fields;
    private final List<String> names;

    private OpenCsv(CsvFile file, CsvText text, CsvFormat format) throws SourceFailed {
        this.file = file;
        this.text = text;
        this.records = new Records(text, format);
        this.fields = new Fields(format);
        this.names = format.header() ? header(format) : format.names();
    }

    static OpenCsv open(CsvFile file, CsvFormat given) throws SourceFailed {
        CsvText text;
        try {
            text = file.open(given.charset());
        } catch (IOException thrown) {
            throw Failures.of(thrown, file, 1, "text");
        }
        try {
            return new OpenCsv(file, text, format(file, text, given));
        } catch (SourceFailed failed) {
            text.close();
            throw failed;
        }
    }

    private static CsvFormat format(CsvFile file, CsvText text, CsvFormat given) throws SourceFailed {
        String sample = text.peek();
        if (sample.indexOf('\0') >= 0) {
            throw Failures.looksBinary(file.name());
        }
        return given.delimiter() == 0 ? given.withDelimiter(Delimiters.find(sample, given.quote())) : given;
    }

    private List<String> header(CsvFormat format) throws SourceFailed {
        Records.Kind kind = next();
        while (kind == Records.Kind.BLANK) {
            kind = next();
        }
        if (kind == Records.Kind.END) {
            return List.of();
        }
        String where = "the header line of '" + file.name() + "'";
        if (kind != Records.Kind.DATA) {
            throw Failures.header(where, "a quote is not closed, or the line is too long");
        }
        return format.names().isEmpty() ? FieldNames.ofHeader(fields.split(records), where) : format.names();
    }

    CsvFile file() {
        return file;
    }

    /** Returns the fields' names; empty when the file is empty though it should have a header. */
    List<String> names() {
        return names;
    }

    Records records() {
        return records;
    }

    Records.Kind next() throws SourceFailed {
        try {
            return records.next();
        } catch (IOException thrown) {
            throw Failures.of(thrown, file, records.nextLine(), text.charset());
        }
    }

    int split(Object[] row, int width) {
        return fields.split(records, row, width);
    }

    long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        text.close();
    }
}
