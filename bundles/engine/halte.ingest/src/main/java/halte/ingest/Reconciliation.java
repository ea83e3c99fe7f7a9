package halte.ingest;

import halte.connector.api.RecordSink;
import halte.ingest.mapping.MappingPlan;
import halte.ingest.mapping.Row;
import halte.model.Actor;
import halte.model.Failure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Lists the ids that a source still has, on disk, so that any number fits and nothing is withdrawn before the list is whole. */
final class Reconciliation implements RecordSink, Closeable {

    private final MappingPlan plan;
    private final Row row = new Row();
    private final Path file;
    private final DataOutputStream out;
    private Function<Row, String> ids;
    private long count;

    Reconciliation(MappingPlan plan) {
        this.plan = plan;
        try {
            file = Files.createTempFile("halte-keys", ".tmp");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static RuntimeException failure(IOException failed) {
        return new Failure(
                        "RECONCILE_FAILED",
                        Actor.RESOURCES,
                        "The list of records could not be kept on disk.",
                        "Check the space in the temporary folder. Nothing was withdrawn.")
                .asException(failed);
    }

    @Override
    public void fields(List<String> names) {
        List<String> missing = plan.missing(names);
        if (!missing.isEmpty()) {
            throw Failures.fieldsMissing(missing, names).asException();
        }
        ids = plan.ids(names);
    }

    @Override
    public void record(long position, Object[] values) {
        String id = ids.apply(row.at(position, values));
        if (id == null) {
            return;
        }
        try {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
            count++;
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        throw Failures.reconcile(
                        "RECONCILE_UNREADABLE",
                        "Record " + position + " of the source cannot be read (" + reason.code()
                                + "), so nobody knows whether its touch is gone.",
                        "Mend the source and try again. Nothing was withdrawn.")
                .asException();
    }

    @Override
    public void cursor(String cursor) {}

    @Override
    public void progress(long done, long total) {}

    long count() {
        return count;
    }

    /** Gives the ids back; to be called once, when all are there. */
    Iterator<String> ids() {
        try {
            out.close();
            return new Ids(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)), count);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static final class Ids implements Iterator<String> {

        private final DataInputStream in;
        private long left;

        Ids(DataInputStream in, long count) {
            this.in = in;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public String next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            try {
                String id = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                if (left == 0) {
                    in.close();
                }
                return id;
            } catch (IOException failed) {
                throw failure(failed);
            }
        }
    }
}
