package halte.shell.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Drift;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Insight;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.SegmentReturn;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.BreakEven;
import halte.segmentation.api.Outlook.Growth;
import halte.segmentation.api.Outlook.Verdict;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Thresholds;
import halte.segmentation.api.Touchpoints;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows two segments of every segmentation: {@code few} does not suffice and comes first, {@code good} does. */
public class FakeInsight implements Insight {

    private static final Segment FEW = new Segment("few", new Text("A few", "Enkelen"), Text.of("Twelve."));
    private static final Segment GOOD =
            new Segment("good", new Text("Good customers", "Goede klanten"), Text.of("They buy."));
    private static final Text TOO_FEW = new Text("12 customers, fewer than 30", "12 klanten, minder dan 30");

    public final Map<String, Thresholds> thresholds = new HashMap<>();
    public final Map<SegmentRef, Effort> efforts = new HashMap<>();
    public final List<String> calls = new ArrayList<>();

    private static void known(String segmentation) {
        if (segmentation.equals("nothing")) {
            throw new Failure("SEGMENTATION_UNKNOWN", Actor.USER, "There is no such segmentation.", "Check the name.")
                    .asException();
        }
    }

    @Override
    public List<Gate> sufficiency(String segmentation) {
        known(segmentation);
        return List.of(gate(FEW), gate(GOOD));
    }

    private static Gate gate(Segment segment) {
        boolean few = segment == FEW;
        return new Gate(
                segment,
                few ? 12 : 1234,
                few ? 0 : 5678,
                few ? 30 : 200.4,
                0.125,
                few ? Double.NaN : 0.5,
                few ? Interval.UNKNOWN : new Interval(0.47, 0.53, 0.95),
                few ? 0 : 1234.5,
                few ? Interval.UNKNOWN : new Interval(1200, 1269, 0.95),
                !few,
                few ? List.of(TOO_FEW) : List.of());
    }

    @Override
    public Thresholds thresholds(String segmentation) {
        known(segmentation);
        return thresholds.getOrDefault(segmentation, Thresholds.USUAL);
    }

    @Override
    public Thresholds thresholds(String segmentation, Thresholds wanted, String who) {
        calls.add("thresholds " + segmentation + " " + who);
        thresholds.put(segmentation, wanted == null ? Thresholds.USUAL : wanted);
        return thresholds.get(segmentation);
    }

    @Override
    public List<Outlook> perspective(String segmentation, int days) {
        known(segmentation);
        calls.add("perspective " + segmentation + " " + days);
        return List.of(outlook(FEW, null, days), outlook(GOOD, null, days));
    }

    @Override
    public Outlook perspective(SegmentRef segment, Effort effort, int days) {
        known(segment.segmentation());
        calls.add("perspective " + segment + " " + effort + " " + days);
        return outlook(segment.segment().equals("few") ? FEW : GOOD, effort, days);
    }

    private static Outlook outlook(Segment segment, Effort effort, int days) {
        boolean few = segment == FEW;
        double size = few ? Double.POSITIVE_INFINITY : 41.7;
        BreakEven even =
                effort == null ? null : new BreakEven(effort, 5, new Interval(4, 6, 0.95), 2.4, size, size + 10, 142.4);
        return new Outlook(
                segment,
                few ? 12 : 1234,
                few ? 0.01 : 0.99,
                few ? 0 : 5000,
                few ? 0 : 1,
                few ? 0 : 4.05,
                new Growth(
                        days,
                        few ? null : Instant.EPOCH,
                        few ? -1 : 1000,
                        few ? -1 : 250,
                        few ? -1 : 16,
                        2,
                        9,
                        8,
                        90,
                        80,
                        0.125),
                even,
                effort == null ? Verdict.OPEN : few ? Verdict.FAIL : Verdict.PASS,
                List.of(new Text("Because of " + segment.id(), "Wegens " + segment.id()), Text.of("As all are")),
                !few);
    }

    @Override
    public Optional<Effort> effort(SegmentRef segment) {
        known(segment.segmentation());
        return Optional.ofNullable(efforts.get(segment));
    }

    @Override
    public void effort(SegmentRef segment, Effort effort, String who) {
        known(segment.segmentation());
        calls.add("effort " + segment + " " + who);
        efforts.put(segment, effort);
    }

    @Override
    public Comparison compare(List<SegmentRef> segments, List<TraitDeclaration> traits) {
        calls.add("compare " + segments);
        if (segments.size() != segments.stream().distinct().count()) {
            throw new Failure("COMPARISON_INVALID", Actor.USER, "The same segment twice.", "Name others.")
                    .asException();
        }
        return new Comparison(
                Rig.NOW,
                segments.stream().map(FakeInsight::side).toList(),
                List.of(new Comparison.Overlap(0, 1, 7, 0.0057, 0.583, Double.NaN)),
                List.of(row("orders", null, false, true), row("city", "Assen", true, false)),
                List.of(new Text("One does not suffice.", "Eén volstaat niet.")));
    }

    private static Comparison.Side side(SegmentRef ref) {
        Segment segment = ref.segment().equals("few") ? FEW : GOOD;
        return new Comparison.Side(ref, outlook(segment, null, 90), gate(segment));
    }

    private static Comparison.Row row(String trait, String value, boolean share, boolean significant) {
        Interval interval = new Interval(0.1, 0.4, 0.95);
        return new Comparison.Row(
                trait,
                value,
                share ? null : "EUR",
                share,
                List.of(
                        new Comparison.Summary(1234, 0, 0.75, interval, share ? Double.NaN : 0.7),
                        new Comparison.Summary(0, 1, Double.NaN, Interval.UNKNOWN, Double.NaN)),
                List.of(new Comparison.Difference(0.25, interval, 0.001, significant ? 0.002 : 0.3, significant)));
    }

    @Override
    public Outcome outcome(String segmentation, Outcome.Question question, Instant at) {
        known(segmentation);
        calls.add("outcome " + segmentation + " " + question.trait().name() + " " + question.is() + " "
                + question.above() + " " + at);
        return FakeOutcome.of(question, at == null ? Rig.NOW : at, FEW, GOOD);
    }

    @Override
    public Touchpoints touchpoints(String segmentation, Touchpoints.Question question) {
        known(segmentation);
        calls.add("touchpoints " + segmentation + " " + question.days() + " " + question.scale() + " "
                + question.rating() + " " + question.importance());
        return FakeTouchpoints.of(question, Rig.NOW, FEW, GOOD);
    }

    @Override
    public MarketingReturn marketingReturn(String segmentation, MarketingReturn.Question question) {
        known(segmentation);
        calls.add("return " + segmentation + " " + question.from() + " " + question.days() + " " + question.margin()
                + " " + question.spend() + " " + question.is());
        Interval interval = new Interval(4, 6, 0.95);
        MarketingReturn.Change some = new MarketingReturn.Change(1234, 20, 30.5);
        MarketingReturn.Change none = new MarketingReturn.Change(0, Double.NaN, Double.NaN);
        return new MarketingReturn(
                question.from(),
                question.days(),
                "not-addressed",
                List.of(
                        new SegmentReturn(
                                FEW,
                                some,
                                none,
                                Double.NaN,
                                Interval.UNKNOWN,
                                Double.NaN,
                                false,
                                Double.NaN,
                                Double.NaN,
                                Interval.UNKNOWN,
                                Double.NaN,
                                Interval.UNKNOWN,
                                false,
                                List.of(TOO_FEW)),
                        new SegmentReturn(
                                GOOD,
                                some,
                                some,
                                5,
                                interval,
                                0.002,
                                true,
                                100,
                                250,
                                new Interval(200, 300, 0.95),
                                2.5,
                                new Interval(2, 3, 0.95),
                                true,
                                List.of())),
                List.of(new Text("Not by lot.", "Niet door loting.")));
    }

    @Override
    public Drift drift(String segmentation, Instant at) {
        known(segmentation);
        calls.add("drift " + segmentation + " " + at);
        Drift.Bin bin = new Drift.Bin("≤ 12.5", 0.1, 0.3);
        return new Drift(
                segmentation,
                Instant.EPOCH,
                at,
                history(segmentation, 10),
                List.of(
                        new Drift.Shift("recency", 0.3, Drift.Level.LARGE, List.of(bin)),
                        new Drift.Shift("orders", 0.01, Drift.Level.STABLE, List.of())),
                Map.of(
                        "few",
                        List.of(new Drift.Shift("orders", Double.NaN, Drift.Level.UNKNOWN, List.of())),
                        "good",
                        List.of(new Drift.Shift("money", 0.15, Drift.Level.MODERATE, List.of(bin)))),
                new Drift.Shift("segments", 0.02, Drift.Level.STABLE, List.of()),
                List.of(new Text("Recency shifted.", "Recentheid verschoof.")));
    }

    @Override
    public List<Drift.Run> history(String segmentation, int limit) {
        Drift.Turn turn = new Drift.Turn("good", 1234, 0.99, 34, 5);
        return List.of(
                        new Drift.Run(Rig.NOW, Rig.NOW, 2, "rfm 2", false, 1246, List.of(turn)),
                        new Drift.Run(Instant.EPOCH, Rig.NOW, 1, "rfm 1", true, 1205, List.of(turn)))
                .stream()
                .limit(limit)
                .toList();
    }
}
