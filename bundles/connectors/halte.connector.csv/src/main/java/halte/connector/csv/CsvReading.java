package halte.connector.csv;

import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One read: file after file into a sink, with a cursor now and then. */
final class CsvReading {

    /** Names of the two fields that are added when there are several files. */
    static final List<String> PLACE = List.of("_file", "_line");

    private static final int CURSOR_EVERY = 1000;

    private final CsvFiles source;
    private final CsvFormat format;
    private final RecordSink sink;
    private final Set<String> done = new LinkedHashSet<>();
    private final long total;
    private long left;
    private long bytes;
    private long base;
    private boolean anything;

    CsvReading(CsvFiles source, CsvFormat format, ReadRequest request, RecordSink sink) {
        this.source = source;
        this.format = format;
        this.sink = sink;
        this.left = request.limit();
        this.anything = request.limit() <= 0;
        this.total = source.size();
    }

    void read(CsvCursor from) throws SourceFailed {
        List<CsvFile> files = new ArrayList<>(source.files());
        if (from != null) {
            done.addAll(from.done());
            base = from.base();
            files.removeIf(file -> done.contains(CsvCursor.mark(file)));
            bytes = total - files.stream().mapToLong(CsvFile::size).sum();
            CsvFile current = resume(files, from);
            files.remove(current);
        }
        for (CsvFile file : files) {
            readWhole(file, file == files.get(files.size() - 1));
        }
        if (!anything && from == null) {
            throw Failures.empty(source.files().get(0).name());
        }
    }

    private CsvFile resume(List<CsvFile> files, CsvCursor from) throws SourceFailed {
        for (CsvFile file : files) {
            if (file.name().equals(from.file())) {
                boolean last = files.size() == 1;
                if (!goOn(file, from, last)) {
                    readWhole(file, last);
                }
                return file;
            }
        }
        return null;
    }

    /** Goes on where the cursor stood, if everything before it is still the same. */
    private boolean goOn(CsvFile file, CsvCursor from, boolean last) throws SourceFailed {
        try (OpenCsv open = OpenCsv.open(file, format)) {
            Records records = open.records();
            while (records.count() < from.records() && open.next() != Records.Kind.END) {
                checkCancelled(records.count());
            }
            boolean same = records.count() == from.records() && records.hash() == from.hash();
            if (same) {
                readFrom(open, last);
            }
            return same;
        }
    }

    private void readWhole(CsvFile file, boolean last) throws SourceFailed {
        if (left <= 0) {
            return;
        }
        try (OpenCsv open = OpenCsv.open(file, format)) {
            readFrom(open, last);
        }
    }

    private void readFrom(OpenCsv open, boolean last) throws SourceFailed {
        Records records = open.records();
        if (!open.names().isEmpty()) {
            anything = true;
            readRecords(open);
        }
        if (left > 0 && !last) {
            done.add(CsvCursor.mark(open.file()));
            base += records.nextLine() - 1;
        }
        cursor(open);
        bytes += open.file().size();
        sink.progress(bytes, total);
    }

    private void readRecords(OpenCsv open) throws SourceFailed {
        Records records = open.records();
        int width = open.names().size();
        Object[] row = new Object[source.several() ? width + PLACE.size() : width];
        sink.fields(names(open));
        while (left > 0) {
            Records.Kind kind = open.next();
            if (kind == Records.Kind.END) {
                return;
            }
            if (kind != Records.Kind.BLANK) {
                give(kind, open, row, width);
                left--;
            }
            if (records.count() % CURSOR_EVERY == 0) {
                checkCancelled(0);
                cursor(open);
                sink.progress(bytes + open.bytesRead(), total);
            }
        }
    }

    private void give(Records.Kind kind, OpenCsv open, Object[] row, int width) {
        long line = open.records().line();
        if (kind != Records.Kind.DATA) {
            sink.reject(base + line, open.records().raw(), reason(kind, where(open, line)));
            return;
        }
        int found = open.split(row, width);
        if (found != width) {
            sink.reject(base + line, open.records().raw(), Failures.fieldCount(where(open, line), found, width));
            return;
        }
        if (row.length > width) {
            row[width] = open.file().name();
            row[width + 1] = line;
        }
        sink.record(base + line, row);
    }

    private Failure reason(Records.Kind kind, String where) {
        return kind == Records.Kind.TOO_LONG
                ? Failures.tooLong(where, format.maxRecordLength())
                : Failures.brokenQuote(where);
    }

    private static String where(OpenCsv open, long line) {
        return "Line " + line + " of '" + open.file().name() + "'";
    }

    private List<String> names(OpenCsv open) {
        List<String> names = new ArrayList<>(open.names());
        if (source.several()) {
            names.addAll(PLACE);
        }
        return names;
    }

    private void cursor(OpenCsv open) {
        Records records = open.records();
        sink.cursor(new CsvCursor(open.file().name(), records.count(), records.hash(), base, done).format());
    }

    private static void checkCancelled(long every) throws SourceFailed {
        if (every % CURSOR_EVERY == 0 && Thread.currentThread().isInterrupted()) {
            throw Failures.cancelled();
        }
    }
}
