package halte.ingest;

import halte.connector.api.RecordSink;
import halte.ingest.mapping.Draft;
import halte.ingest.mapping.MappingPlan;
import halte.ingest.mapping.RecordMapper;
import halte.ingest.mapping.Refusal;
import halte.ingest.mapping.Row;
import halte.model.Failure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where a connector's records come in: maps them and hands on batches whose cursor never lies behind the first record of a touch that
 * is not complete. Used on the reading thread.
 */
final class Intake implements RecordSink {

    private static final int WINDOW = 10_000;
    /** What a slow source gives is stored after this long, full batch or not. */
    private static final long LONGEST_NANOS = 5_000_000_000L;

    /** A cursor with how many records came before it. */
    private record Mark(String cursor, long records) {}

    /** Gets told how far the read is. */
    interface Progress {

        void at(long done, long total);
    }

    private final String source;
    private final MappingPlan plan;
    private final Settings settings;
    private final Instant received;
    private final Consumer<Pending> batches;
    private final Progress progress;
    private final Groups groups;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Row row = new Row();
    private List<String> names = List.of();
    private RecordMapper mapper;
    private Pending pending;
    private long begun;
    private long records;

    Intake(String source, MappingPlan plan, Settings settings, Consumer<Pending> batches, Progress progress) {
        this.source = source;
        this.plan = plan;
        this.settings = settings;
        this.received = Instant.now();
        this.batches = batches;
        this.progress = progress;
        this.groups = groups(plan);
        this.pending = fresh();
    }

    private Groups groups(MappingPlan mapped) {
        var touch = mapped.mapping().touch();
        if (touch == null || !touch.group()) {
            return null;
        }
        int window = touch.groupWindow() == null ? WINDOW : touch.groupWindow();
        return new Groups(window, (draft, count, position) -> pending.take(draft, count, position));
    }

    private Pending fresh() {
        begun = System.nanoTime();
        return new Pending(source, plan.mapping().stream(), received);
    }

    List<String> names() {
        return names;
    }

    @Override
    public void fields(List<String> fieldNames) {
        List<String> missing = plan.missing(fieldNames);
        if (!missing.isEmpty()) {
            throw Failures.fieldsMissing(missing, fieldNames).asException();
        }
        names = List.copyOf(fieldNames);
        mapper = plan.bind(names);
    }

    @Override
    public void record(long position, Object[] values) {
        records++;
        try {
            Draft draft = mapper.map(row.at(position, values));
            if (groups != null && draft.isTouch()) {
                groups.add(draft, records, position);
            } else {
                pending.take(draft, 1, position);
            }
        } catch (Refusal refusal) {
            pending.refuse(position, refusal, refusal.onPurpose() ? "" : row.raw());
        }
        handOnWhenFull();
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        records++;
        pending.reject(position, reason.code(), reason.message(), raw);
        handOnWhenFull();
    }

    @Override
    public void cursor(String cursor) {
        marks.addLast(new Mark(cursor, records));
    }

    @Override
    public void progress(long done, long total) {
        progress.at(done, total);
    }

    private void handOnWhenFull() {
        boolean full = pending.touches().size() >= settings.touchesPerBatch()
                || pending.records() >= settings.recordsPerBatch();
        if (full || (records & 15) == 0 && System.nanoTime() - begun > LONGEST_NANOS) {
            handOn();
        }
    }

    /** The source is at its end: what is open is complete. */
    void complete() {
        if (groups != null) {
            groups.closeAll();
        }
        handOn();
    }

    /** The source broke off: what is open may lack records and is left for the next run. */
    void handOn() {
        long safe = groups == null ? records : Math.min(records, groups.firstOpen() - 1);
        String cursor = null;
        while (!marks.isEmpty() && marks.peekFirst().records() <= safe) {
            cursor = marks.removeFirst().cursor();
        }
        pending.cursor(cursor);
        Pending full = pending;
        pending = fresh();
        batches.accept(full);
        begun = System.nanoTime();
    }
}
