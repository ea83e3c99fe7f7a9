package halte.segmentation.insight;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.segmentation.outcome.Cell;
import halte.segmentation.outcome.Outcomes;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings segments, whether they suffice, and an outcome together. */
final class OutcomeDesk {

    private final Groups groups;
    private final Settings settings;

    OutcomeDesk(Groups groups, Settings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    Outcome of(String segmentation, Question question, Instant asked) {
        Result last = groups.last(segmentation);
        Instant at = asked == null ? last.at() : asked;
        if (at.isBefore(last.at())) {
            throw early(last).asException();
        }
        Thresholds thresholds = settings.thresholds(segmentation);
        TraitTable known = groups.known(last);
        List<Group> then = groups.of(last, known, groups.stated(segmentation));
        List<TraitDeclaration> wanted = Stream.of(question.trait(), question.variant())
                .filter(Objects::nonNull)
                .toList();
        TraitTable table = groups.table(wanted, at);
        return new Outcomes(question, table, everybody(known, table), cells(last, then, table), thresholds.customers())
                .at(at, isBasis(segmentation, question.trait()), seed(segmentation, question));
    }

    /** Those of now who were there when the segmentation ran. */
    static int[] everybody(TraitTable then, TraitTable now) {
        return IntStream.range(0, now.size())
                .filter(row -> then.row(now.customer(row)) >= 0)
                .toArray();
    }

    private List<Cell> cells(Result last, List<Group> then, TraitTable now) {
        Thresholds thresholds = settings.thresholds(last.definition().id());
        List<Group> members = groups.of(last, now, List.of());
        return IntStream.range(0, then.size())
                .mapToObj(i -> new Cell(
                        then.get(i).segment(),
                        members.get(i).rows(),
                        GateJudge.judge(then.get(i), thresholds).reasons()))
                .toList();
    }

    private boolean isBasis(String segmentation, TraitDeclaration trait) {
        return groups.grouping(segmentation).stream()
                .anyMatch(own -> own.aggregate() == trait.aggregate()
                        && Objects.equals(own.field(), trait.field())
                        && own.filter().equals(trait.filter())
                        && own.window().equals(trait.window()));
    }

    private static long seed(String segmentation, Question question) {
        return 31L * segmentation.hashCode() + question.trait().name().hashCode();
    }

    private static Failure early(Result last) {
        return new Failure(
                "OUTCOME_INVALID",
                Actor.USER,
                "The segments are of " + last.at() + "; an outcome before that cannot have come of them.",
                "Ask for a later moment, or run the segmentation for an earlier one.");
    }
}
