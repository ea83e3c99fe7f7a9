package halte.testkit.store;

import halte.store.api.MembershipStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The memberships of a {@link MemoryStore}. */
final class MemoryMemberships implements MembershipStore {

    private record Place(String segment, long customer) {}

    private final List<StoredMembership> past = new ArrayList<>();
    private final Map<String, Map<Place, StoredMembership>> present = new TreeMap<>();
    private final Map<String, Instant> runs = new HashMap<>();

    @Override
    public synchronized Changed replace(
            String segmentation, int version, Instant at, long[] customers, int[] segments, List<String> names) {
        Map<Place, StoredMembership> before = present.getOrDefault(segmentation, Map.of());
        Map<Place, StoredMembership> after = new HashMap<>();
        for (int i = 0; i < customers.length; i++) {
            Place place = new Place(names.get(segments[i]), customers[i]);
            StoredMembership fresh =
                    new StoredMembership(segmentation, place.segment(), place.customer(), at, null, version);
            after.put(place, before.getOrDefault(place, fresh));
        }
        List<StoredMembership> ended = before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .map(entry -> end(entry.getValue(), at))
                .toList();
        past.addAll(ended);
        present.put(segmentation, after);
        runs.put(segmentation, at);
        return new Changed(after.size() - (before.size() - ended.size()), ended.size(), after.size());
    }

    @Override
    public synchronized Changed amend(Placement fresh, long[] looked) {
        Map<Place, StoredMembership> others = new HashMap<>(present.getOrDefault(fresh.segmentation(), Map.of()));
        others.keySet().removeIf(place -> Arrays.binarySearch(looked, place.customer()) >= 0);
        List<String> names = new ArrayList<>(fresh.names());
        List<Place> places = new ArrayList<>(others.keySet());
        for (int i = 0; i < fresh.customers().length; i++) {
            places.add(new Place(names.get(fresh.segments()[i]), fresh.customers()[i]));
        }
        names.clear();
        places.stream().map(Place::segment).distinct().forEach(names::add);
        return replace(
                fresh.segmentation(),
                fresh.version(),
                fresh.at(),
                places.stream().mapToLong(Place::customer).toArray(),
                places.stream()
                        .mapToInt(place -> names.indexOf(place.segment()))
                        .toArray(),
                names);
    }

    @Override
    public synchronized Map<String, Turnover> turnover(String segmentation, Instant from, Instant to) {
        Map<String, Turnover> turnovers = new TreeMap<>();
        all().filter(membership -> membership.segmentation().equals(segmentation))
                .forEach(membership -> turnovers.merge(
                        membership.segment(),
                        new Turnover(
                                isHeld(membership, from) ? 1 : 0,
                                isBetween(membership.since(), from, to) ? 1 : 0,
                                isBetween(membership.until(), from, to) ? 1 : 0,
                                isHeld(membership, to) ? 1 : 0),
                        MemoryMemberships::sum));
        return turnovers;
    }

    private static Turnover sum(Turnover a, Turnover b) {
        return new Turnover(
                a.before() + b.before(), a.entered() + b.entered(), a.left() + b.left(), a.after() + b.after());
    }

    private static boolean isBetween(Instant moment, Instant from, Instant to) {
        return moment != null && moment.isAfter(from) && !moment.isAfter(to);
    }

    private static boolean isHeld(StoredMembership membership, Instant at) {
        return !membership.since().isAfter(at)
                && (membership.until() == null || membership.until().isAfter(at));
    }

    private static StoredMembership end(StoredMembership membership, Instant at) {
        return new StoredMembership(
                membership.segmentation(),
                membership.segment(),
                membership.customer(),
                membership.since(),
                at,
                membership.version());
    }

    private Stream<StoredMembership> present(String segmentation) {
        return present.getOrDefault(segmentation, Map.of()).values().stream();
    }

    private Stream<StoredMembership> all() {
        return Stream.concat(past.stream(), present.values().stream().flatMap(places -> places.values().stream()));
    }

    @Override
    public synchronized List<StoredMembership> members(String segmentation, String segment, long after, int limit) {
        return present(segmentation)
                .filter(membership -> membership.segment().equals(segment) && membership.customer() > after)
                .sorted(Comparator.comparingLong(StoredMembership::customer))
                .limit(limit)
                .toList();
    }

    @Override
    public void scan(String segmentation, ObjLongConsumer<String> each) {
        List<StoredMembership> members;
        synchronized (this) {
            members = present(segmentation).toList();
        }
        members.forEach(membership -> each.accept(membership.segment(), membership.customer()));
    }

    @Override
    public synchronized List<StoredMembership> of(long customer) {
        return all().filter(membership -> membership.customer() == customer)
                .sorted(Comparator.comparing(StoredMembership::since)
                        .reversed()
                        .thenComparing(StoredMembership::segmentation)
                        .thenComparing(StoredMembership::segment))
                .toList();
    }

    @Override
    public synchronized Map<String, Long> sizes(String segmentation) {
        return present(segmentation)
                .collect(Collectors.groupingBy(StoredMembership::segment, TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized List<Moved> diff(String segmentation, Instant from, Instant to) {
        Map<Long, Set<String>> before = at(segmentation, from);
        Map<Long, Set<String>> after = at(segmentation, to);
        Set<Long> customers = new LinkedHashSet<>(before.keySet());
        customers.addAll(after.keySet());
        Map<List<String>, Long> moves = new HashMap<>();
        for (Long customer : customers) {
            Set<String> old = before.getOrDefault(customer, Set.of());
            Set<String> now = after.getOrDefault(customer, Set.of());
            for (String left : without(old, now)) {
                for (String entered : without(now, old)) {
                    moves.merge(Stream.of(left, entered).toList(), 1L, Long::sum);
                }
            }
        }
        return moves.entrySet().stream()
                .map(move -> new Moved(move.getKey().get(0), move.getKey().get(1), move.getValue()))
                .filter(move -> move.from() != null || move.to() != null)
                .sorted(Comparator.comparing(Moved::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Moved::to, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Map<Long, Set<String>> at(String segmentation, Instant moment) {
        return all().filter(membership -> membership.segmentation().equals(segmentation)
                        && !membership.since().isAfter(moment)
                        && (membership.until() == null || membership.until().isAfter(moment)))
                .collect(Collectors.groupingBy(
                        StoredMembership::customer, Collectors.mapping(StoredMembership::segment, Collectors.toSet())));
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        List<String> rest = some.stream().filter(one -> !others.contains(one)).collect(Collectors.toList());
        if (rest.isEmpty()) {
            rest.add(null);
        }
        return rest;
    }

    @Override
    public synchronized Optional<Instant> lastRun(String segmentation) {
        return Optional.ofNullable(runs.get(Objects.requireNonNull(segmentation)));
    }
}
