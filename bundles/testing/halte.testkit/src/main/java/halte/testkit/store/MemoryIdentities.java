package halte.testkit.store;

import halte.model.Identifier;
import halte.store.api.IdentifierLink;
import halte.store.api.IdentityStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The identifiers of a {@link MemoryStore}. */
final class MemoryIdentities implements IdentityStore {

    private record Pair(long low, long high) {

        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    private record Evidence(String source, String id, Instant at) {}

    private record Decision(boolean parted, String reason) {}

    private static final Decision NONE = new Decision(false, null);

    private final Object lock;
    private final AtomicLong version;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<Identifier, Long> numbers = new HashMap<>();
    private final List<Long> customers = new ArrayList<>();
    private final Map<Pair, Evidence> links =
            new TreeMap<>(java.util.Comparator.comparingLong(Pair::low).thenComparingLong(Pair::high));
    private final Map<Pair, Decision> decisions = new HashMap<>();

    private Set<Long> shared = Set.of();
    private Runnable whenShared = () -> {};

    MemoryIdentities(Object lock, AtomicLong version) {
        this.lock = lock;
        this.version = version;
    }

    long intern(Identifier identifier) {
        return numbers.computeIfAbsent(identifier, fresh -> {
            identifiers.add(fresh);
            customers.add((long) identifiers.size());
            return (long) identifiers.size();
        });
    }

    void link(String source, IdentifierLink link) {
        long a = intern(link.a());
        long b = intern(link.b());
        if (a != b) {
            Evidence evidence = new Evidence(source, link.evidence(), link.at());
            links.merge(Pair.of(a, b), evidence, (old, fresh) -> fresh.at().isBefore(old.at()) ? fresh : old);
        }
    }

    long[] customers() {
        return customers.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public Optional<Long> number(Identifier identifier) {
        synchronized (lock) {
            return Optional.ofNullable(numbers.get(identifier));
        }
    }

    @Override
    public List<Long> numbers(String value) {
        synchronized (lock) {
            return LongStream.rangeClosed(1, identifiers.size())
                    .filter(number -> at(number).value().equals(value))
                    .boxed()
                    .toList();
        }
    }

    @Override
    public long[] matching(Collection<String> patterns) {
        List<Pattern> fits = patterns.stream().map(MemoryIdentities::compiled).toList();
        synchronized (lock) {
            return LongStream.rangeClosed(1, identifiers.size())
                    .filter(number -> fits.stream()
                            .anyMatch(fit -> fit.matcher(at(number).value()).matches()))
                    .toArray();
        }
    }

    private static Pattern compiled(String pattern) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private Identifier at(long number) {
        return identifiers.get((int) number - 1);
    }

    private boolean known(long number) {
        return number >= 1 && number <= identifiers.size();
    }

    @Override
    public Map<Long, Identifier> identifiers(Collection<Long> wanted) {
        synchronized (lock) {
            return wanted.stream().distinct().filter(this::known).collect(Collectors.toMap(number -> number, this::at));
        }
    }

    @Override
    public long customer(long identifier) {
        synchronized (lock) {
            return known(identifier) ? customers.get((int) identifier - 1) : 0;
        }
    }

    @Override
    public List<Long> members(long customer) {
        synchronized (lock) {
            return LongStream.rangeClosed(1, identifiers.size())
                    .filter(number -> customer(number) == customer)
                    .boxed()
                    .toList();
        }
    }

    @Override
    public Graph graph() {
        synchronized (lock) {
            List<String> kinds =
                    identifiers.stream().map(Identifier::kind).distinct().toList();
            return new Graph(
                    identifiers.size(),
                    IntStream.rangeClosed(0, identifiers.size())
                            .map(number ->
                                    number == 0 ? 0 : kinds.indexOf(at(number).kind()))
                            .toArray(),
                    kinds.toArray(String[]::new),
                    LongStream.rangeClosed(0, identifiers.size())
                            .map(this::customer)
                            .toArray(),
                    links.keySet().stream().mapToInt(pair -> (int) pair.low()).toArray(),
                    links.keySet().stream().mapToInt(pair -> (int) pair.high()).toArray(),
                    parted());
        }
    }

    private boolean[] parted() {
        boolean[] parted = new boolean[links.size()];
        int next = 0;
        for (Pair pair : links.keySet()) {
            parted[next++] = decisions.getOrDefault(pair, NONE).parted();
        }
        return parted;
    }

    @Override
    public List<StoredLink> links(Collection<Long> wanted, int limit) {
        synchronized (lock) {
            return links.entrySet().stream()
                    .filter(link -> wanted.contains(link.getKey().low())
                            || wanted.contains(link.getKey().high()))
                    .limit(limit)
                    .map(link -> stored(link.getKey(), link.getValue()))
                    .toList();
        }
    }

    private StoredLink stored(Pair pair, Evidence evidence) {
        Decision decision = decisions.getOrDefault(pair, NONE);
        return new StoredLink(
                pair.low(),
                pair.high(),
                evidence.source(),
                evidence.id(),
                evidence.at(),
                decision.parted(),
                decision.reason());
    }

    @Override
    public void assign(long[] changed, long[] to) {
        synchronized (lock) {
            for (int i = 0; i < changed.length; i++) {
                customers.set((int) changed[i] - 1, to[i]);
            }
            version.incrementAndGet();
        }
    }

    @Override
    public void assign(long[] changed, long[] to, long[] sharedNow) {
        synchronized (lock) {
            assign(changed, to);
            shared = LongStream.of(sharedNow).boxed().collect(Collectors.toSet());
            whenShared.run();
        }
    }

    /** Sets what is done under the lock after the shared identifiers changed. */
    void whenShared(Runnable done) {
        whenShared = done;
    }

    /** Returns the number of the identifier that a touch counts for; 0 when it has none. */
    long choose(List<Identifier> all) {
        List<Long> known = all.stream().map(numbers::get).toList();
        return known.stream()
                .filter(number -> !shared.contains(number))
                .findFirst()
                .orElse(known.isEmpty() ? 0L : known.get(0));
    }

    @Override
    public void decide(long a, long b, boolean parted, String who, String reason) {
        synchronized (lock) {
            decisions.put(Pair.of(a, b), new Decision(parted, reason));
        }
    }
}
