package halte.testkit.store;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.Reject;
import halte.store.api.TouchStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The touches of a {@link MemoryStore}, with what belongs to them. */
final class MemoryTouches implements TouchStore {

    /** A touch with its number and that of the identifier that it counts for, 0 when it has none. */
    record Kept(long number, long identifier, Touch touch) {}

    private record Name(String source, String id) {}

    private record Place(String source, String stream, long position, String code) {}

    private final Object lock;
    private final MemoryIdentities identities;
    private final LinkedHashMap<Name, Kept> touches = new LinkedHashMap<>();
    private final Map<String, Integer> terms = new LinkedHashMap<>();
    private final Set<DeclaredTrait> traits = new LinkedHashSet<>();
    private final Set<Consent> consents = new LinkedHashSet<>();
    private final Map<Place, Reject> rejects = new LinkedHashMap<>();
    private final Map<Name, String> cursors = new HashMap<>();
    private final AtomicLong version;
    private long last;
    private long withdrawn;

    MemoryTouches(Object lock, AtomicLong version, MemoryIdentities identities) {
        this.lock = lock;
        this.version = version;
        this.identities = identities;
        terms.put("", 0);
        identities.whenShared(this::reattribute);
    }

    @Override
    public Appended append(Batch batch) {
        synchronized (lock) {
            long before = last;
            long unattributed = 0;
            for (Touch touch : batch.touches()) {
                unattributed += add(touch) && touch.identifiers().isEmpty() ? 1 : 0;
            }
            batch.links().forEach(link -> identities.link(batch.source(), link));
            long fresh = batch.traits().stream().filter(this::add).count();
            long said = batch.consents().stream().filter(this::add).count();
            batch.rejects().forEach(this::add);
            if (batch.cursor() != null) {
                cursors.put(new Name(batch.source(), batch.stream()), batch.cursor());
            }
            version.incrementAndGet();
            return new Appended(last - before, batch.touches().size() - (last - before), unattributed, fresh, said);
        }
    }

    private boolean add(Touch touch) {
        Name name = new Name(touch.source(), touch.id());
        if (touches.containsKey(name)) {
            return false;
        }
        touch.identifiers().forEach(identities::intern);
        term(touch.type());
        term(touch.channel());
        term(touch.touchpoint());
        term(touch.campaign());
        term(touch.coupon());
        term(Optional.ofNullable(touch.amount()).map(Money::currency).orElse(null));
        for (ProductLine line : touch.lines()) {
            term(line.product());
            term(line.category());
        }
        touches.put(name, new Kept(++last, identities.choose(touch.identifiers()), touch));
        return true;
    }

    private void reattribute() {
        touches.replaceAll((name, kept) -> {
            long chosen = identities.choose(kept.touch().identifiers());
            withdrawn += chosen == kept.identifier() ? 0 : 1;
            return new Kept(kept.number(), chosen, kept.touch());
        });
    }

    private boolean add(DeclaredTrait trait) {
        identities.intern(trait.customer());
        return traits.add(trait);
    }

    private boolean add(Consent consent) {
        identities.intern(consent.customer());
        return consents.add(consent);
    }

    private void add(Reject reject) {
        rejects.computeIfAbsent(
                new Place(reject.source(), reject.stream(), reject.position(), reject.code()),
                place -> new Reject(
                        rejects.size() + 1L,
                        reject.source(),
                        reject.stream(),
                        reject.position(),
                        reject.code(),
                        reject.message(),
                        reject.raw(),
                        Instant.ofEpochMilli(reject.at().toEpochMilli())));
    }

    private void term(String text) {
        if (text != null) {
            terms.putIfAbsent(text, terms.size());
        }
    }

    @Override
    public Optional<String> cursor(String source, String stream) {
        synchronized (lock) {
            return Optional.ofNullable(cursors.get(new Name(source, stream)));
        }
    }

    @Override
    public Snapshot snapshot() {
        synchronized (lock) {
            return new MemorySnapshot(
                    last,
                    withdrawn,
                    List.copyOf(touches.values()),
                    Map.copyOf(terms),
                    List.copyOf(traits),
                    List.copyOf(consents),
                    identities.customers(),
                    identities);
        }
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(version.get());
    }

    @Override
    public long withdrawAbsent(String source, String idPrefix, Iterator<String> present) {
        Set<String> ids = new HashSet<>();
        present.forEachRemaining(ids::add);
        synchronized (lock) {
            int before = touches.size();
            touches.keySet()
                    .removeIf(name ->
                            name.source().equals(source) && name.id().startsWith(idPrefix) && !ids.contains(name.id()));
            withdrawn += before - touches.size();
            version.incrementAndGet();
            return before - touches.size();
        }
    }

    @Override
    public List<Reject> rejects(String source, long after, int limit) {
        synchronized (lock) {
            return rejects.values().stream()
                    .filter(reject -> reject.source().equals(source) && reject.number() > after)
                    .limit(limit)
                    .toList();
        }
    }
}
