package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.StrategyDescriptor;
import halte.segmentation.api.Table;
import halte.segmentation.api.Upkeep;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Puts three of four customers into "good"; strategy {@code gone} is a gap. */
public class FakeSegmentations implements Segmentations, Upkeep {

    private static final Instant FIRST_RUN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Segment GOOD =
            new Segment("good", new Text("Good customers", "Goede klanten"), new Text("They buy.", "Zij kopen."));

    private static final String SERVES = "halte.segmentation.rfm 2.0.0";

    private static final List<Estimate> ESTIMATES = List.of(
            Estimate.number("alive", new Text("still a customer", "nog klant"), 0.75, Estimate.PROBABILITY)
                    .within(new Interval(0.6, 0.85, 0.95)),
            Estimate.number("wait", new Text("next order in", "volgende bestelling over"), 12.345, "days"),
            Estimate.number("worth", new Text("worth", "waarde"), Double.NaN, "EUR"),
            Estimate.text("offer", new Text("next offer", "volgend aanbod"), new Text("tea", "thee")));
    private static final List<Table> TABLES = List.of(new Table(
            "parameters",
            new Text("Parameters", "Parameters"),
            List.of(
                    Table.Column.of("name", "Name", "Naam"),
                    Table.Column.of("value", "Value", "Waarde"),
                    Table.Column.of("after-p", "Chance", "Toeval")),
            List.of(
                    Table.row("alpha", 1.25, 0.0),
                    Table.row(new Text("count", "aantal"), 3, 0.2),
                    Table.row("none", null, null))));

    private static final Map<String, String> TRAITS = new TreeMap<>(Map.of(
            "orders", "7",
            "revenue", "697.54",
            "last-order-at", "1325419200000",
            "card", "1325419200000",
            "bought", "20339 20693 5 tents\n-3 20440 1 2 cups",
            "categories", "tents\n20 cups",
            "returns", "0"));

    /** The bundle that made whatever runs and explains from now on. */
    public String made = SERVES;

    /** What every segmentation is based on. */
    public List<Basis> basis = List.of();

    public final Map<String, Definition> defined = new TreeMap<>();
    public final Map<String, Result> results = new TreeMap<>();
    /** Who is exported; null for three customers with estimates. At a number below zero the strategy breaks off. */
    public List<Placed> placed;

    public final List<String> calls = new ArrayList<>();

    @Override
    public Definition define(Definition definition, String who, int expected) {
        calls.add("define " + definition.id() + " " + who);
        int newest = defined.containsKey(definition.id())
                ? defined.get(definition.id()).version()
                : 0;
        FakeLayers.check(newest, expected);
        Definition stored = new Definition(
                definition.id(), definition.title(), definition.strategy(), definition.parameters(), newest + 1);
        defined.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void remove(String segmentation, String who) {
        defined.remove(segmentation);
    }

    @Override
    public List<Status> list() {
        return defined.values().stream().map(this::status).toList();
    }

    private Status status(Definition definition) {
        Result last = results.get(definition.id());
        return new Status(
                definition,
                last == null ? null : last.at(),
                last == null ? Map.of() : Map.of("good", 3L),
                definition.strategy().equals("gone") ? gap() : null,
                last == null ? null : last.madeBy(),
                definition.strategy().equals("gone") ? null : SERVES,
                basis);
    }

    private static Failure gap() {
        return new Failure("STRATEGY_GAP", Actor.CONFIGURATION, "The strategy 'gone' is not there.", "Put it back.");
    }

    @Override
    public List<StrategyDescriptor> strategies() {
        return List.of(new StrategyDescriptor("rfm", Text.of("RFM"), new Text("By value.", "Naar waarde."), 50, 90));
    }

    @Override
    public Result run(String segmentation, Instant at) {
        Definition definition = defined.get(segmentation);
        if (definition == null) {
            throw new Failure("SEGMENTATION_UNKNOWN", Actor.USER, "There is no such segmentation.", "Check the name.")
                    .asException();
        }
        if (definition.strategy().equals("gone")) {
            throw gap().asException();
        }
        Result result = preview(definition, at);
        results.put(segmentation, result);
        return result;
    }

    @Override
    public Result preview(Definition definition, Instant at) {
        Perspective perspective = new Perspective(GOOD, 3, 0.75, 1234.5, Double.NaN, 9);
        Sufficiency sufficiency = new Sufficiency(
                false, 4, 373, List.of(new Text("Only 4 customers have an order.", "Slechts 4 klanten bestelden.")));
        return new Result(
                definition,
                at,
                4,
                List.of(perspective),
                1,
                sufficiency,
                3,
                0,
                Map.of("cuts", List.of(1, 2)),
                TABLES,
                made);
    }

    @Override
    public Optional<Result> last(String segmentation) {
        return Optional.ofNullable(results.get(segmentation));
    }

    @Override
    public Explanation explain(String segmentation, long customer, Instant at) {
        List<Reason> reasons = List.of(
                new Reason("good", null, true, new Text("all of these hold", "dit klopt allemaal"), 0),
                new Reason("good", "orders", true, new Text("orders is 7, above 2", "orders is 7, meer dan 2"), 1),
                new Reason(
                        "good",
                        "revenue",
                        false,
                        new Text("revenue is 7, not above 9", "omzet is 7, niet meer dan 9"),
                        1));
        return new Explanation(customer, List.of(GOOD), of(customer), reasons, ESTIMATES, TRAITS, 1, made, SERVES);
    }

    @Override
    public List<Membership> members(String segmentation, String segment, long after, int limit) {
        List<Membership> all = new ArrayList<>();
        for (long customer = after + 1; customer <= 3 && all.size() < limit; customer++) {
            all.add(new Membership(segmentation, segment, customer, Instant.EPOCH, null, 1));
        }
        return all;
    }

    @Override
    public void export(String segmentation, String segment, Consumer<Placed> each) {
        for (Placed member : placed == null ? everybody(segmentation) : placed) {
            if (member.membership().customer() < 0) {
                throw new Failure("GUEST_FAILED", Actor.EXTENSION, "The strategy broke off.", "Tell its maker.")
                        .asException();
            }
            each.accept(member);
        }
    }

    private List<Placed> everybody(String segmentation) {
        return members(segmentation, "good", 0, 100).stream()
                .map(member -> new Placed(member, ESTIMATES))
                .toList();
    }

    @Override
    public List<Placed> ranked(String segmentation, Ranking wanted) {
        calls.add("ranked " + segmentation + " " + wanted.segment() + " " + wanted.estimate()
                + (wanted.highest() ? " highest" : " lowest"));
        if (ESTIMATES.stream().noneMatch(each -> each.id().equals(wanted.estimate()) && each.text() == null)) {
            throw new Failure("ESTIMATE_UNKNOWN", Actor.USER, "There is no such number.", "Check the name.")
                    .asException();
        }
        return everybody(segmentation).stream()
                .filter(each -> !wanted.leftOut().test(each.membership().customer()))
                .limit(wanted.limit())
                .toList();
    }

    @Override
    public List<Membership> of(long customer) {
        return List.of(new Membership("rfm", "good", customer, Instant.EPOCH, null, 1));
    }

    @Override
    public List<Move> diff(String segmentation, Instant from, Instant to) {
        calls.add("diff " + segmentation + " " + from + " " + to);
        if (from.isBefore(FIRST_RUN)) {
            throw new Failure("SEGMENTATION_NOT_RUN", Actor.USER, "It had not run then.", "Ask for a later moment.")
                    .asException();
        }
        return List.of(new Move(null, "good", 3), new Move("good", null, 1));
    }

    @Override
    public List<Dependency> dependencies() {
        return defined.keySet().stream()
                .map(id -> new Dependency(id, List.of(), List.of()))
                .toList();
    }

    @Override
    public List<TraitDeclaration> grouping(String segmentation) {
        return traits(segmentation);
    }

    @Override
    public List<TraitDeclaration> traits(String segmentation) {
        return List.of();
    }

    @Override
    public List<Ran> runAll(Instant at) {
        calls.add("runAll");
        return defined.keySet().stream().map(id -> ran(id, at)).toList();
    }

    @Override
    public List<Ran> runInOrder(String segmentation, Instant at) {
        return List.of(ran(segmentation, at));
    }

    private Ran ran(String id, Instant at) {
        try {
            return new Ran(id, refresh(id, at), null);
        } catch (HalteException failed) {
            return new Ran(id, null, failed.failure());
        }
    }

    @Override
    public Refreshed refresh(String segmentation, Instant at) {
        calls.add("refresh " + segmentation);
        Text reason = new Text("Two customers have new touches.", "Twee klanten hebben nieuwe contacten.");
        return new Refreshed(run(segmentation, at), Scope.CHANGED, 2, Instant.EPOCH, reason);
    }

    @Override
    public List<Ran> refreshAll(Instant at) {
        calls.add("refreshAll");
        return runAll(at);
    }
}
