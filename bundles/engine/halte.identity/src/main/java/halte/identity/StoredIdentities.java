package halte.identity;

import halte.identity.api.Identities;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Identifier;
import halte.store.api.IdentityStore;
import halte.store.api.IdentityStore.Graph;
import halte.store.api.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Identities over what the store holds. One resolution at a time; looking things up never waits. */
class StoredIdentities implements Identities {

    private static final Logger LOG = LoggerFactory.getLogger(StoredIdentities.class);

    private final Store store;
    private final GuardRules rules;
    private final Object resolving = new Object();
    private volatile SharedIdentifiers known;
    private long[] stored;

    StoredIdentities(Store store, GuardRules rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public Resolution resolve() {
        synchronized (resolving) {
            Graph graph = identities().graph();
            SharedIdentifiers shared = judge(graph);
            Customers customers = Customers.of(graph, shared);
            long[] moved = customers.moved();
            store(moved, customers.movedTo(), shared.toArray());
            known = shared;
            LOG.info(
                    "Resolved {} identifiers into {} customers: {} moved, {} shared",
                    graph.identifiers(),
                    customers.count(),
                    moved.length,
                    shared.size());
            return new Resolution(customers.count(), graph.identifiers(), moved.length, shared.size(), List.of());
        }
    }

    private void store(long[] moved, long[] movedTo, long[] shared) {
        if (moved.length > 0 || !Arrays.equals(shared, stored)) {
            identities().assign(moved, movedTo, shared);
            stored = shared;
        }
    }

    @Override
    public Optional<Customer> customer(Identifier identifier) {
        return identities()
                .number(identifier)
                .flatMap(number -> customer(identities().customer(number)));
    }

    @Override
    public Optional<Customer> customer(long number) {
        List<Long> members = identities().members(number);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Identifier> names = identities().identifiers(members);
        return Optional.of(new Customer(
                number, members.stream().map(names::get).toList(), links().links(members, Customer.MOST_LINKS)));
    }

    @Override
    public List<Customer> find(String value) {
        return identities().numbers(value).stream()
                .map(identities()::customer)
                .distinct()
                .sorted()
                .flatMap(number -> customer(number).stream())
                .toList();
    }

    @Override
    public Resolution part(Identifier a, Identifier b, String who, String reason) {
        return decide(a, b, true, who, reason);
    }

    @Override
    public Resolution rejoin(Identifier a, Identifier b, String who, String reason) {
        return decide(a, b, false, who, reason);
    }

    @Override
    public List<Shared> shared() {
        SharedIdentifiers shared = known();
        return identities().identifiers(shared.numbers()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Shared(entry.getValue(), shared.reason(entry.getKey())))
                .toList();
    }

    private Resolution decide(Identifier a, Identifier b, boolean parted, String who, String reason) {
        synchronized (resolving) {
            long numberA = number(a);
            long numberB = number(b);
            links().between(numberA, numberB).orElseThrow(StoredIdentities::unknown);
            identities().decide(numberA, numberB, parted, who, reason);
            store.journal()
                    .record(who, parted ? "identity.part" : "identity.rejoin", numberA + " and " + numberB, reason);
            Resolution resolution = resolve();
            return parted ? withWhatHolds(resolution, numberA, numberB) : resolution;
        }
    }

    private Resolution withWhatHolds(Resolution resolution, long a, long b) {
        long customer = identities().customer(a);
        List<Link> holding = customer == identities().customer(b)
                ? links().path(a, b, identities().members(customer))
                : List.of();
        return new Resolution(
                resolution.customers(), resolution.identifiers(), resolution.moved(), resolution.shared(), holding);
    }

    private long number(Identifier identifier) {
        return identities().number(identifier).orElseThrow(StoredIdentities::unknown);
    }

    private IdentityStore identities() {
        return store.identities();
    }

    private LinkBook links() {
        return new LinkBook(identities(), known());
    }

    private SharedIdentifiers known() {
        SharedIdentifiers shared = known;
        if (shared == null) {
            shared = judge(identities().graph());
            known = shared;
        }
        return shared;
    }

    private SharedIdentifiers judge(Graph graph) {
        return Guards.judge(graph, rules, identities().matching(rules.values()));
    }

    private static HalteException unknown() {
        return new Failure(
                        "LINK_UNKNOWN",
                        Actor.USER,
                        "No source ever linked these two identifiers.",
                        "Look at the customer's links and name two identifiers that stand in one of them.")
                .asException();
    }
}
