package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.runtime.Guest;
import halte.runtime.Host;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.StrategyDescriptor;
import halte.segmentation.api.Upkeep;
import halte.segmentation.document.Json;
import halte.store.api.DocumentStore.Document;
import halte.store.api.MembershipStore.Changed;
import halte.store.api.MembershipStore.StoredMembership;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Segmentations over the store, the timelines and the strategies of guests. A second run of one segmentation waits for the first. */
class StoredSegmentations implements Segmentations, Upkeep {

    private static final int PAGE = 10_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Store store;
    private final Strategies strategies;
    private final Json json = new Json();
    private final Catalogue catalogue;
    private final Fitting fitting;
    private final Models models;
    private final Population population;
    private final Explainer explainer;
    private final Runs runs;
    private final Dependencies dependencies;
    private final Object defining = new Object();
    private final StrategyHost host;

    StoredSegmentations(Store store, Timelines timelines, Strategies strategies, Clock clock) {
        this.store = store;
        this.strategies = strategies;
        catalogue = new Catalogue(store.documents(), json);
        fitting = new Fitting(timelines, json);
        runs = new Runs(store, catalogue, strategies, timelines, clock);
        dependencies = runs.dependencies();
        models = new Models(catalogue, strategies);
        explainer = new Explainer(timelines);
        population = new Population(timelines);
        Rehearsal rehearsal = new Rehearsal(catalogue, strategies, fitting, population, store.memberships());
        host = new StrategyHost(catalogue, strategies, fitting, models, rehearsal);
    }

    /** Returns what stored segmentations mean to strategies that come and go. */
    final Host<SegmentationStrategy> host() {
        return host;
    }

    @Override
    public Definition define(Definition definition, String who, int expected) {
        Definition plain = checked(definition);
        StoredDefinition wanted = strategies.with(plain.strategy(), strategy -> {
            List<TraitDeclaration> traits = strategy.traits(Parameters.of(plain.parameters()));
            dependencies.checkSegments(traits);
            List<String> on = Dependencies.of(traits);
            return new StoredDefinition(plain.title(), plain.strategy(), plain.parameters(), strategy.bundle(), on);
        });
        Definition stored;
        synchronized (defining) {
            dependencies.check(plain.id(), wanted.on());
            stored = catalogue.define(plain.id(), wanted, who, expected);
        }
        store.journal().record(who, "segmentation.define", stored.id(), "version " + stored.version());
        return stored;
    }

    @Override
    public void remove(String segmentation, String who) {
        synchronized (defining) {
            runs.remove(segmentation, who);
        }
        models.forget(segmentation);
    }

    @Override
    public List<Status> list() {
        return catalogue.all().stream()
                .map(this::status)
                .sorted(Comparator.comparing(status -> status.definition().id()))
                .toList();
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        return strategies.descriptors();
    }

    @Override
    public Result run(String segmentation, Instant at) {
        return rerun(segmentation, at).result();
    }

    @Override
    public Refreshed refresh(String segmentation, Instant at) {
        try {
            return runs.refresh(segmentation, at);
        } finally {
            models.forget(segmentation);
        }
    }

    private Refreshed rerun(String segmentation, Instant at) {
        try {
            return runs.run(segmentation, at);
        } finally {
            models.forget(segmentation);
        }
    }

    @Override
    public List<Dependency> dependencies() {
        Graph graph = dependencies.graph();
        return graph.order().stream()
                .map(id -> new Dependency(id, List.copyOf(graph.on().get(id)), graph.dependents(id)))
                .toList();
    }

    @Override
    public List<TraitDeclaration> traits(String segmentation) {
        return ask(segmentation, Guarded::traits);
    }

    @Override
    public List<TraitDeclaration> grouping(String segmentation) {
        return ask(segmentation, Guarded::grouping);
    }

    private <R> R ask(String segmentation, BiFunction<Guarded, Parameters, R> question) {
        Document document = catalogue.document(segmentation);
        Parameters parameters = Parameters.of(catalogue.stored(document).parameters());
        return strategies.with(catalogue.lastUse(document), strategy -> question.apply(strategy, parameters));
    }

    @Override
    public List<Ran> runAll(Instant at) {
        Graph graph = dependencies.graph();
        return new InOrder(graph).run(graph.order(), id -> rerun(id, at));
    }

    @Override
    public List<Ran> runInOrder(String segmentation, Instant at) {
        catalogue.document(segmentation);
        Graph graph = dependencies.graph();
        return new InOrder(graph).run(graph.upTo(segmentation), id -> rerun(id, at));
    }

    @Override
    public List<Ran> refreshAll(Instant at) {
        Graph graph = dependencies.graph();
        return new InOrder(graph).run(graph.order(), id -> refresh(id, at));
    }

    @Override
    public Result preview(Definition definition, Instant at) {
        Definition plain = checked(definition);
        Fitted fitted = strategies.with(plain.strategy(), strategy -> fitting.fit(plain, strategy, at));
        Changed changed = Comparison.between(store.memberships(), fitted);
        return fitted.result(changed.entered(), changed.left());
    }

    @Override
    public Optional<Result> last(String segmentation) {
        catalogue.document(segmentation);
        return catalogue.result(segmentation);
    }

    @Override
    public Explanation explain(String segmentation, long customer, Instant at) {
        List<Membership> stored = of(customer).stream()
                .filter(membership -> membership.segmentation().equals(segmentation) && membership.until() == null)
                .toList();
        Explainer.Asked asked = new Explainer.Asked(customer, at, stored);
        return models.with(segmentation, (strategy, model) -> explainer.explain(strategy, model, asked));
    }

    @Override
    public List<Membership> members(String segmentation, String segment, long after, int limit) {
        catalogue.document(segmentation);
        List<StoredMembership> members = store.memberships().members(segmentation, segment, after, limit);
        if (members.isEmpty()) {
            catalogue.checkSegment(new SegmentRef(segmentation, segment));
        }
        return members.stream().map(StoredSegmentations::membership).toList();
    }

    @Override
    public void export(String segmentation, String segment, Consumer<Placed> each) {
        Result last = last(segmentation).orElseThrow(() -> Models.neverRan(segmentation));
        if (segment != null && !Catalogue.has(last, segment)) {
            throw new SegmentRef(segmentation, segment).unknown().asException();
        }
        List<String> segments = segment == null
                ? List.copyOf(
                        new TreeSet<>(store.memberships().sizes(segmentation).keySet()))
                : List.of(segment);
        models.with(segmentation, (strategy, model) -> {
            Exporting exporting = new Exporting(strategy, model, population.with(model.traits(), last.at()));
            segments.forEach(one -> exporting.all(after -> members(segmentation, one, after, PAGE), each));
            return null;
        });
    }

    @Override
    public List<Placed> ranked(String segmentation, Ranking wanted) {
        Exporting.Best best = new Exporting.Best(wanted);
        export(segmentation, wanted.segment(), best);
        return best.found();
    }

    @Override
    public List<Membership> of(long customer) {
        return store.memberships().of(customer).stream()
                .map(StoredSegmentations::membership)
                .toList();
    }

    @Override
    public List<Move> diff(String segmentation, Instant from, Instant to) {
        return new Past(catalogue, store.memberships()).diff(segmentation, from, to);
    }

    private Definition checked(Definition definition) {
        if (definition.id() == null || !NAME.matcher(definition.id()).matches()) {
            throw invalid("its name must be in lower case with hyphens");
        }
        if (definition.title() == null || definition.strategy() == null || definition.parameters() == null) {
            throw invalid("title, strategy or parameters are missing");
        }
        return new Definition(
                definition.id(),
                definition.title(),
                definition.strategy(),
                json.plain(definition.parameters()),
                definition.version());
    }

    private Status status(Document document) {
        Definition definition = catalogue.definition(document);
        String id = definition.id();
        Optional<Result> last = catalogue.result(id);
        return new Status(
                definition,
                last.map(Result::at).orElse(null),
                store.memberships().sizes(id),
                strategies.gap(catalogue.lastUse(document)).orElse(null),
                catalogue.madeBy(id, last, store.memberships().lastRun(id)).orElse(null),
                strategies.serving(definition.strategy()).map(Guest::bundle).orElse(null),
                dependencies.basis(document));
    }

    private static Membership membership(StoredMembership stored) {
        return new Membership(
                stored.segmentation(),
                stored.segment(),
                stored.customer(),
                stored.since(),
                stored.until(),
                stored.version());
    }

    private static RuntimeException invalid(String why) {
        return new Failure(
                        "SEGMENTATION_INVALID",
                        Actor.USER,
                        "The segmentation cannot be defined: " + why + ".",
                        "Correct the definition and try again.")
                .asException();
    }
}
