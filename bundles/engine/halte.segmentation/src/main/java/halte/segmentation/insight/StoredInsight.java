package halte.segmentation.insight;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.Population;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Drift;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Insight;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Upkeep;
import halte.segmentation.document.Json;
import halte.segmentation.drift.Baseline;
import halte.segmentation.drift.Sample;
import halte.segmentation.drift.Watch;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** What is known of segments, from the store, the timelines and the results of runs. Keeps nothing between calls. */
class StoredInsight implements Insight {

    private static final int RUNS = 24;
    private static final int MOST_DAYS = 3_650;

    private final Store store;
    private final Segmentations segmentations;
    private final Settings settings;
    private final Groups groups;
    private final History history;
    private final Outlooks outlooks;
    private final Timelines timelines;
    private final Json json = new Json();

    StoredInsight(Store store, Segmentations segmentations, Upkeep upkeep, Timelines timelines) {
        this.store = store;
        this.segmentations = segmentations;
        this.timelines = timelines;
        settings = new Settings(store);
        groups = new Groups(store.memberships(), segmentations, upkeep, timelines);
        history = new History(store);
        outlooks = new Outlooks(store.memberships(), history, groups);
    }

    @Override
    public List<Gate> sufficiency(String segmentation) {
        Result last = groups.last(segmentation);
        Thresholds thresholds = settings.thresholds(segmentation);
        return groups.read(last, List.of(GateJudge.HISTORY)).stream()
                .map(group -> GateJudge.judge(group, thresholds))
                .toList();
    }

    @Override
    public Thresholds thresholds(String segmentation) {
        segmentations.last(segmentation);
        return settings.thresholds(segmentation);
    }

    @Override
    public Thresholds thresholds(String segmentation, Thresholds thresholds, String who) {
        segmentations.last(segmentation);
        settings.thresholds(segmentation, thresholds, who);
        return settings.thresholds(segmentation);
    }

    @Override
    public List<Outlook> perspective(String segmentation, int days) {
        checkDays(days);
        Result last = groups.last(segmentation);
        return outlooks.of(last, days, settings.thresholds(segmentation), ref -> settings.effort(ref));
    }

    @Override
    public Outlook perspective(SegmentRef segment, Effort effort, int days) {
        checkDays(days);
        Result last = groups.last(segment.segmentation());
        Thresholds thresholds = settings.thresholds(segment.segmentation());
        return outlooks
                .of(last, days, thresholds, ref -> Optional.ofNullable(ref.equals(segment) ? effort : null))
                .stream()
                .filter(outlook -> outlook.segment().id().equals(segment.segment()))
                .findFirst()
                .orElseThrow(() -> segment.unknown().asException());
    }

    private static void checkDays(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Failure(
                            "PARAMETER_INVALID",
                            Actor.USER,
                            "A period is from 1 to " + MOST_DAYS + " days long, not " + days + ".",
                            "Ask for " + USUAL_DAYS + " days, for example.")
                    .asException();
        }
    }

    @Override
    public Optional<Effort> effort(SegmentRef segment) {
        segmentations.last(segment.segmentation());
        return settings.effort(segment);
    }

    @Override
    public void effort(SegmentRef segment, Effort effort, String who) {
        segmentations.last(segment.segmentation());
        settings.effort(segment, effort, who);
    }

    @Override
    public Comparison compare(List<SegmentRef> segments, List<TraitDeclaration> traits) {
        return new Sides(groups, outlooks, settings).compare(segments, traits);
    }

    @Override
    public Outcome outcome(String segmentation, Outcome.Question question, Instant at) {
        return new OutcomeDesk(groups, settings).of(segmentation, question, at);
    }

    @Override
    public Touchpoints touchpoints(String segmentation, Touchpoints.Question question) {
        return new TouchpointDesk(groups, settings, new Population(timelines)).of(segmentation, question);
    }

    @Override
    public MarketingReturn marketingReturn(String segmentation, MarketingReturn.Question question) {
        return new ReturnDesk(groups, settings)
                .of(segmentation, question, timelines.extent().last());
    }

    @Override
    public Drift drift(String segmentation, Instant at) {
        Result last = groups.last(segmentation);
        Baseline then = baseline(segmentation);
        if (at.isBefore(then.at())) {
            throw new Failure(
                            "DRIFT_INVALID",
                            Actor.USER,
                            "The model was fitted for " + then.at() + "; there is no drift before that.",
                            "Ask for a later moment.")
                    .asException();
        }
        Watch watch =
                new Watch(then, sample(segmentation, at), store.memberships().sizes(segmentation), last.unassigned());
        return new Drift(
                segmentation,
                then.at(),
                at,
                history.runs(segmentation, RUNS),
                watch.population(),
                watch.segments(),
                watch.sizes(),
                watch.findings());
    }

    private Baseline baseline(String segmentation) {
        return store.documents()
                .get(Baseline.KIND, segmentation)
                .map(document -> json.read(document, Baseline.class))
                .orElseThrow(() -> new Failure(
                                "DRIFT_UNKNOWN",
                                Actor.USER,
                                "How customers were when '" + segmentation + "' was fitted was not kept.",
                                "Run it again; from then on drift is told.")
                        .asException());
    }

    private Sample sample(String segmentation, Instant at) {
        List<TraitDeclaration> traits = groups.traits(segmentation);
        TraitTable table = groups.table(traits, at)
                .select(traits.stream().map(TraitDeclaration::name).toList());
        List<String> names = List.copyOf(store.memberships().sizes(segmentation).keySet());
        LongStream.Builder customers = LongStream.builder();
        List<Integer> places = new ArrayList<>();
        Map<String, Integer> positions = new java.util.HashMap<>();
        names.forEach(name -> positions.put(name, positions.size()));
        store.memberships().scan(segmentation, (segment, customer) -> {
            if (positions.containsKey(segment)) {
                customers.add(customer);
                places.add(positions.get(segment));
            }
        });
        return new Sample(table)
                .placed(
                        names,
                        customers.build().toArray(),
                        places.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public List<Drift.Run> history(String segmentation, int limit) {
        segmentations.last(segmentation);
        return history.runs(segmentation, limit);
    }
}
