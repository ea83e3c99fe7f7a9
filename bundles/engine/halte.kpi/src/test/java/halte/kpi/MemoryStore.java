package halte.kpi;

import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/** Keeps documents, journal and one segmentation's memberships in memory: all that measuring asks of a store. */
final class MemoryStore implements Store, DocumentStore, MembershipStore, Journal {

    private final Map<String, Document> documents = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<StoredMembership> memberships = new ArrayList<>();

    void member(String segmentation, String segment, long customer) {
        memberships.add(new StoredMembership(segmentation, segment, customer, Instant.EPOCH, null, 1));
    }

    @Override
    public TouchStore touches() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IdentityStore identities() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocumentStore documents() {
        return this;
    }

    @Override
    public MembershipStore memberships() {
        return this;
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public boolean query(String statement, long limit, RowSink rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document put(String kind, String id, String json, String who, int expected) {
        Document document = new Document(kind, id, 1, json, Instant.EPOCH, who);
        documents.put(kind + " " + id, document);
        return document;
    }

    @Override
    public Optional<Document> get(String kind, String id) {
        return Optional.ofNullable(documents.get(kind + " " + id));
    }

    @Override
    public Optional<Document> get(String kind, String id, int version) {
        return get(kind, id);
    }

    @Override
    public List<Document> list(String kind) {
        return documents.values().stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
    }

    @Override
    public List<Document> versions(String kind, String id) {
        return get(kind, id).stream().toList();
    }

    @Override
    public void remove(String kind, String id, String who) {
        documents.remove(kind + " " + id);
    }

    @Override
    public Changed replace(
            String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredMembership> members(String segmentation, String segment, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scan(String segmentation, ObjLongConsumer<String> each) {
        memberships.stream()
                .filter(one -> one.segmentation().equals(segmentation))
                .forEach(one -> each.accept(one.segment(), one.customer()));
    }

    @Override
    public List<StoredMembership> of(long customer) {
        return memberships.stream().filter(one -> one.customer() == customer).toList();
    }

    @Override
    public Map<String, Long> sizes(String segmentation) {
        return memberships.stream()
                .filter(one -> one.segmentation().equals(segmentation))
                .collect(Collectors.groupingBy(StoredMembership::segment, Collectors.counting()));
    }

    @Override
    public List<Moved> diff(String segmentation, Instant from, Instant to) {
        return List.of();
    }

    @Override
    public Optional<Instant> lastRun(String segmentation) {
        return sizes(segmentation).isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    @Override
    public void record(String who, String action, String subject, String detail) {
        entries.add(new Entry(entries.size() + 1, Instant.EPOCH, who, action, subject, detail));
    }

    @Override
    public List<Entry> entries(long before, int limit) {
        return List.copyOf(entries);
    }
}
