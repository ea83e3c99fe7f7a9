package halte.testkit.store;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documents of a {@link MemoryStore}. */
final class MemoryDocuments implements DocumentStore {

    private record Name(String kind, String id) {}

    private final Clock clock;
    private final Map<String, TreeMap<String, List<Document>>> kinds = new TreeMap<>();

    MemoryDocuments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Document put(String kind, String id, String json, String who, int expected) {
        Optional<Document> newest = newest(kind, id);
        int version = newest.map(Document::version).orElse(0);
        boolean isNew = newest.map(document -> document.json() == null).orElse(true);
        if (expected >= 0 && expected != version && !(isNew && expected == 0)) {
            throw new Failure(
                            "DOCUMENT_CHANGED",
                            Actor.USER,
                            "The " + kind + " '" + id + "' is at version " + version + " by now, not " + expected + ".",
                            "Read it again and repeat the change.")
                    .asException();
        }
        return add(new Name(kind, id), version + 1, json, who);
    }

    private Document add(Name name, int version, String json, String who) {
        Document document = new Document(
                name.kind(), name.id(), version, json, clock.instant().truncatedTo(ChronoUnit.MILLIS), who);
        kinds.computeIfAbsent(name.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(name.id(), id -> new ArrayList<>())
                .add(document);
        return document;
    }

    private List<Document> all(String kind, String id) {
        return kinds.getOrDefault(kind, new TreeMap<>()).getOrDefault(id, List.of());
    }

    private Optional<Document> newest(String kind, String id) {
        List<Document> all = all(kind, id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public synchronized Optional<Document> get(String kind, String id) {
        return newest(kind, id).filter(document -> document.json() != null);
    }

    @Override
    public synchronized Optional<Document> get(String kind, String id, int version) {
        return all(kind, id).stream()
                .filter(document -> document.version() == version)
                .findFirst();
    }

    @Override
    public synchronized List<Document> list(String kind) {
        return kinds.getOrDefault(kind, new TreeMap<>()).keySet().stream()
                .flatMap(id -> get(kind, id).stream())
                .toList();
    }

    @Override
    public synchronized List<Document> versions(String kind, String id) {
        List<Document> versions = new ArrayList<>(all(kind, id));
        Collections.reverse(versions);
        return versions;
    }

    @Override
    public synchronized void remove(String kind, String id, String who) {
        get(kind, id).ifPresent(present -> add(new Name(kind, id), present.version() + 1, null, who));
    }
}
