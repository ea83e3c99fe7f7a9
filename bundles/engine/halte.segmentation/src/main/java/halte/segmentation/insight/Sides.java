package halte.segmentation.insight;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Comparison.Overlap;
import halte.segmentation.api.Comparison.Row;
import halte.segmentation.api.Comparison.Side;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts segments side by side. */
final class Sides {

    private final Groups groups;
    private final Outlooks outlooks;
    private final Settings settings;
    private final Map<String, Result> lasts = new LinkedHashMap<>();

    Sides(Groups groups, Outlooks outlooks, Settings settings) {
        this.groups = groups;
        this.outlooks = outlooks;
        this.settings = settings;
    }

    Comparison compare(List<SegmentRef> refs, List<TraitDeclaration> asked) {
        check(refs);
        refs.forEach(ref -> lasts.computeIfAbsent(ref.segmentation(), groups::last));
        Instant at = lasts.values().stream()
                .map(Result::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<TraitDeclaration> traits = asked.isEmpty() ? strategies() : asked;
        TraitTable table = groups.table(traits, at);
        List<Side> sides = sides(refs);
        List<Group> members = members(refs, table);
        List<Overlap> overlaps = Overlaps.of(members);
        boolean[] sufficient = new boolean[sides.size()];
        for (int i = 0; i < sufficient.length; i++) {
            sufficient[i] = sides.get(i).gate().sufficient();
        }
        List<Row> rows = new Rows(members, sufficient).of(traits);
        return new Comparison(at, sides, overlaps, rows, findings(sides, rows));
    }

    private static void check(List<SegmentRef> refs) {
        if (refs.size() < 2 || refs.size() > Insight.MOST_SIDES) {
            throw invalid("From 2 to " + Insight.MOST_SIDES + " segments are compared, not " + refs.size() + ".");
        }
        if (new HashSet<>(refs).size() < refs.size()) {
            throw invalid("The same segment was named twice; it does not differ from itself.");
        }
    }

    private static RuntimeException invalid(String message) {
        return new Failure("COMPARISON_INVALID", Actor.USER, message, "Name other segments.").asException();
    }

    /** The traits of all strategies; where two use a name for different things, the later one carries its segmentation's name. */
    private List<TraitDeclaration> strategies() {
        Map<String, TraitDeclaration> traits = new LinkedHashMap<>();
        for (String segmentation : lasts.keySet()) {
            for (TraitDeclaration trait : groups.traits(segmentation)) {
                TraitDeclaration known = traits.putIfAbsent(trait.name(), trait);
                if (known != null && !known.equals(trait)) {
                    TraitDeclaration renamed = trait.named(segmentation + "-" + trait.name());
                    traits.putIfAbsent(renamed.name(), renamed);
                }
            }
        }
        return List.copyOf(traits.values());
    }

    private List<Side> sides(List<SegmentRef> refs) {
        Map<String, List<Outlook>> known = new HashMap<>();
        Map<String, List<Gate>> gates = new HashMap<>();
        List<Side> sides = new ArrayList<>();
        for (SegmentRef ref : refs) {
            Result last = lasts.get(ref.segmentation());
            Thresholds thresholds = settings.thresholds(ref.segmentation());
            List<Outlook> all = known.computeIfAbsent(
                    ref.segmentation(), id -> outlooks.of(last, Insight.USUAL_DAYS, thresholds, settings::effort));
            List<Gate> judged = gates.computeIfAbsent(
                    ref.segmentation(), id -> groups.read(last, List.of(GateJudge.HISTORY)).stream()
                            .map(group -> GateJudge.judge(group, thresholds))
                            .toList());
            int position = position(last, ref);
            sides.add(new Side(ref, all.get(position), judged.get(position)));
        }
        return sides;
    }

    private static int position(Result last, SegmentRef ref) {
        for (int i = 0; i < last.segments().size(); i++) {
            if (last.segments().get(i).segment().id().equals(ref.segment())) {
                return i;
            }
        }
        throw ref.unknown().asException();
    }

    private List<Group> members(List<SegmentRef> refs, TraitTable table) {
        Map<String, List<Group>> known = new HashMap<>();
        return refs.stream()
                .map(ref -> known.computeIfAbsent(ref.segmentation(), id -> groups.of(lasts.get(id), table, List.of()))
                        .get(position(lasts.get(ref.segmentation()), ref)))
                .toList();
    }

    private List<Text> findings(List<Side> sides, List<Row> rows) {
        List<Text> findings = new ArrayList<>();
        for (Side side : sides) {
            if (!side.gate().sufficient()) {
                String why = side.gate().reasons().get(0).en();
                String waarom = side.gate().reasons().get(0).nl();
                findings.add(new Text(
                        "The data of '" + side.ref() + "' does not suffice: " + why,
                        "De gegevens van '" + side.ref() + "' zijn niet voldoende: " + waarom));
            }
        }
        if (lasts.values().stream().map(Result::at).distinct().count() > 1) {
            findings.add(new Text(
                    "The segmentations ran for different moments; run them for the same one.",
                    "De segmentaties zijn van verschillende momenten; bereken ze voor hetzelfde moment."));
        }
        if (rows.stream().flatMap(row -> row.differences().stream()).noneMatch(Comparison.Difference::significant)) {
            findings.add(new Text(
                    "No difference is larger than chance explains.",
                    "Geen enkel verschil is groter dan toeval verklaart."));
        }
        return findings;
    }
}
