package halte.segmentation.insight;

import halte.model.Text;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.BreakEven;
import halte.segmentation.api.Outlook.Growth;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.Turnover;
import halte.trait.api.TraitDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The perspective of all segments of a segmentation, from one pass. */
final class Outlooks {

    private static final Turnover NOTHING = new Turnover(0, 0, 0, 0);
    private static final double PER_DAYS = 90;

    private final MembershipStore memberships;
    private final History history;
    private final Groups groups;

    Outlooks(MembershipStore memberships, History history, Groups groups) {
        this.memberships = memberships;
        this.history = history;
        this.groups = groups;
    }

    List<Outlook> of(Result last, int days, Thresholds thresholds, Function<SegmentRef, Optional<Effort>> efforts) {
        String segmentation = last.definition().id();
        Map<String, Effort> wanted = new HashMap<>();
        Set<Integer> lengths = new TreeSet<>(List.of(days));
        for (Perspective one : last.segments()) {
            String id = one.segment().id();
            efforts.apply(new SegmentRef(segmentation, id)).ifPresent(effort -> {
                wanted.put(id, effort);
                lengths.add(effort.days());
            });
        }
        List<TraitDeclaration> traits = Stream.concat(
                        Stream.of(GateJudge.HISTORY, Earlier.FIRST_ORDER),
                        lengths.stream().flatMap(length -> new Period(length, last.at()).traits().stream()))
                .toList();
        Period period = new Period(days, last.at());
        Map<String, Turnover> turnovers = turnovers(segmentation, period);
        List<Group> read = groups.read(last, traits);
        if (read.isEmpty()) {
            return List.of();
        }
        Earlier earlier = Earlier.of(period, read.get(0).table());
        List<Text> notes = earlier.notes(groups.madeByOrders(segmentation));
        return read.stream()
                .map(group -> new OutlookJudge(group, GateJudge.judge(group, thresholds))
                        .judge(
                                growth(group, period, turnovers, earlier.covered()),
                                even(group, wanted.get(group.segment().id()), last),
                                notes))
                .toList();
    }

    private static BreakEven even(Group group, Effort effort, Result last) {
        return effort == null ? null : Breaking.even(group, effort, new Period(effort.days(), last.at()));
    }

    /** Returns who came and went in a period; null when the segmentation did not run that early. */
    private Map<String, Turnover> turnovers(String segmentation, Period period) {
        return history.hadRun(segmentation, period.from())
                ? memberships.turnover(segmentation, period.from(), period.at())
                : null;
    }

    private static Growth growth(Group group, Period period, Map<String, Turnover> turnovers, boolean covered) {
        Turnover turnover = turnovers == null
                ? null
                : turnovers.getOrDefault(group.segment().id(), NOTHING);
        double revenue = group.sum(period.revenue());
        double before = covered ? group.sum(period.revenueBefore()) : Double.NaN;
        return new Growth(
                period.days(),
                turnover == null ? null : period.from(),
                turnover == null ? -1 : turnover.before(),
                turnover == null ? -1 : turnover.entered(),
                turnover == null ? -1 : turnover.left(),
                turnover == null ? Double.NaN : (turnover.entered() - turnover.left()) * PER_DAYS / period.days(),
                Math.round(group.sum(period.orders())),
                covered ? Math.round(group.sum(period.ordersBefore())) : -1,
                revenue,
                before,
                before > 0 ? revenue / before - 1 : Double.NaN);
    }
}
