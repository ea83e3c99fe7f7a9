package halte.shell.fake;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows the names of two declared traits and nothing else. */
final class FakeTouches implements TouchStore, TouchStore.Snapshot {

    @Override
    public Snapshot snapshot() {
        return this;
    }

    @Override
    public List<String> declaredNames() {
        return List.of("birth-year", "no-town");
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public Appended append(Batch batch) {
        throw unasked();
    }

    @Override
    public Optional<String> cursor(String source, String stream) {
        throw unasked();
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        throw unasked();
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        throw unasked();
    }

    @Override
    public long last() {
        throw unasked();
    }

    @Override
    public long withdrawals() {
        throw unasked();
    }

    @Override
    public Map<String, Long> currencies() {
        return Map.of("EUR", 1L);
    }

    @Override
    public long unattributed() {
        throw unasked();
    }

    @Override
    public List<String> terms() {
        throw unasked();
    }

    @Override
    public void touches(long after, Consumer<TouchColumns> chunks) {
        throw unasked();
    }

    @Override
    public void lines(long after, Consumer<LineColumns> chunks) {
        throw unasked();
    }

    @Override
    public void property(String name, long after, Consumer<ValueColumns> chunks) {
        throw unasked();
    }

    @Override
    public void customers(LongPairs each) {
        throw unasked();
    }

    @Override
    public void declared(String name, Consumer<ValueColumns> chunks) {
        throw unasked();
    }

    @Override
    public void consents(String purpose, Consumer<ValueColumns> chunks) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("no command asks for this");
    }
}
