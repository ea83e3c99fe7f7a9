package halte.traits;

import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds a version to a store that has none, and counts the snapshots taken. */
final class VersionedTouches implements TouchStore {

    private final TouchStore touches;
    long version;
    int snapshots;

    VersionedTouches(TouchStore touches) {
        this.touches = touches;
    }

    @Override
    public Appended append(Batch batch) {
        version++;
        return touches.append(batch);
    }

    @Override
    public Optional<String> cursor(String source, String stream) {
        return touches.cursor(source, stream);
    }

    @Override
    public Snapshot snapshot() {
        snapshots++;
        return touches.snapshot();
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(version);
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        version++;
        return touches.withdrawAbsent(source, idPrefix, present);
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        return touches.rejects(source, after, limit);
    }
}
