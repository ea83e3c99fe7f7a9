package halte.ingest;

import halte.connector.api.Imports.DryRun;
import halte.connector.api.Imports.ImportReport;
import halte.connector.api.Imports.Preview;
import halte.connector.api.Imports.RejectedRecord;
import halte.connector.api.RecordSink;
import halte.ingest.mapping.MappingPlan;
import halte.ingest.mapping.RecordMapper;
import halte.ingest.mapping.Refusal;
import halte.ingest.mapping.Row;
import halte.model.Failure;
import halte.model.Touch;
import halte.store.api.Reject;
import halte.store.api.TouchStore.Appended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sink that shows what records would become, and stores nothing. */
final class Previews implements RecordSink {

    private final String connection;
    private final MappingPlan plan;
    private final Instant started = Instant.now();
    private final Account account = new Account();
    private final List<Preview> previews = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Intake intake;
    private RecordMapper mapper;

    Previews(String connection, MappingPlan plan) {
        this.connection = connection;
        this.plan = plan;
        this.intake = new Intake(connection, plan, Settings.DEFAULT, this::count, (done, total) -> {});
    }

    /** Counts what the records themselves repeat; what is stored already is not looked at. */
    private void count(Pending pending) {
        List<Touch> fresh =
                pending.touches().stream().filter(touch -> ids.add(touch.id())).toList();
        long nobody =
                fresh.stream().filter(touch -> touch.identifiers().isEmpty()).count();
        account.add(
                pending,
                new Appended(
                        fresh.size(),
                        pending.touches().size() - fresh.size(),
                        nobody,
                        pending.traits().size(),
                        pending.consents().size()));
        rejects.addAll(pending.rejects());
    }

    @Override
    public void fields(List<String> names) {
        intake.fields(names);
        mapper = plan.bind(intake.names());
    }

    @Override
    public void record(long position, Object[] values) {
        previews.add(new Preview(position, values(values), becomes(position, values)));
        intake.record(position, values);
    }

    private Map<String, String> values(Object[] values) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(intake.names().get(i), values[i] == null ? "" : values[i].toString());
        }
        return named;
    }

    private Map<String, String> becomes(long position, Object[] values) {
        try {
            return mapper.map(new Row().at(position, values)).describe();
        } catch (Refusal refusal) {
            return Map.of(refusal.onPurpose() ? "skipped" : "rejected", refusal.code() + ": " + refusal.getMessage());
        }
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        intake.reject(position, raw, reason);
    }

    @Override
    public void cursor(String cursor) {}

    @Override
    public void progress(long done, long total) {}

    /** Ends the dry run. */
    DryRun result(List<String> before) {
        intake.complete();
        ImportReport report = account.report(connection, plan.mapping().stream(), started, Instant.now());
        List<RejectedRecord> refused = new ArrayList<>();
        for (Reject reject : rejects) {
            refused.add(Rejected.of(reject));
        }
        return new DryRun(report, previews, refused, drift(before));
    }

    private List<String> drift(List<String> before) {
        List<String> added = new ArrayList<>(intake.names());
        added.removeAll(before);
        return before.isEmpty()
                ? List.of()
                : added.stream().map(name -> "new: " + name).toList();
    }
}
