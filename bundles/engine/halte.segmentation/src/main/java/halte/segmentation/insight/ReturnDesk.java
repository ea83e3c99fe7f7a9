package halte.segmentation.insight;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Effort;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.Question;
import halte.segmentation.api.MarketingReturn.SegmentReturn;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Thresholds;
import halte.segmentation.outcome.Cell;
import halte.segmentation.outcome.Returns;
import halte.segmentation.outcome.Returns.Side;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings segments, efforts and revenue before and after together. */
final class ReturnDesk {

    private final Groups groups;
    private final Settings settings;

    ReturnDesk(Groups groups, Settings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    MarketingReturn of(String segmentation, Question question, Instant lastTouch) {
        Result last = groups.last(segmentation);
        check(last, question);
        Period period = new Period(question.days(), question.until());
        List<TraitDeclaration> traits = new ArrayList<>(period.traits());
        if (question.addressed() != null) {
            traits.add(question.addressed());
        }
        TraitTable table = groups.table(traits, question.until());
        Thresholds thresholds = settings.thresholds(segmentation);
        List<SegmentReturn> segments = new Returns(
                        numbers(table.column(period.revenueBefore())),
                        numbers(table.column(period.revenue())),
                        question.addressed() != null,
                        thresholds.customers())
                .of(sides(last, question, table));
        boolean over = lastTouch != null && !lastTouch.isBefore(question.until());
        return new MarketingReturn(
                question.from(),
                question.days(),
                question.addressed() == null ? "everybody-else" : "not-addressed",
                segments,
                findings(question, segments, over));
    }

    private static void check(Result last, Question question) {
        boolean strangers = !last.segments().stream()
                .map(one -> one.segment().id())
                .toList()
                .containsAll(question.spend().keySet());
        if (strangers || question.from().isBefore(last.at())) {
            throw new Failure(
                            "RETURN_INVALID",
                            Actor.USER,
                            strangers
                                    ? "Money was spent on a segment that the last run does not have."
                                    : "The segments are of " + last.at()
                                            + "; an effort that began before has already changed who is in them.",
                            strangers
                                    ? "Check the names."
                                    : "Define the same segmentation under another name, run that for the moment before the"
                                            + " effort, and ask about it.")
                    .asException();
        }
    }

    private static double[] numbers(TraitColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::number).toArray();
    }

    private List<Side> sides(Result last, Question question, TraitTable table) {
        String segmentation = last.definition().id();
        TraitTable known = groups.known(last);
        List<Group> then =
                groups.of(last, known, groups.stated(last.definition().id()));
        List<Group> now = groups.of(last, table, List.of());
        int[] everybody = OutcomeDesk.everybody(known, table);
        Thresholds thresholds = settings.thresholds(segmentation);
        return IntStream.range(0, now.size())
                .mapToObj(i -> {
                    List<Text> reasons =
                            GateJudge.judge(then.get(i), thresholds).reasons();
                    Cell cell = new Cell(now.get(i).segment(), now.get(i).rows(), reasons);
                    return side(segmentation, question, table, cell, everybody);
                })
                .toList();
    }

    private Side side(String segmentation, Question question, TraitTable table, Cell cell, int[] everybody) {
        int[] addressed = cell.rows();
        int[] others = question.addressed() == null ? everybody : cell.rows();
        if (question.addressed() != null) {
            TraitColumn column = table.column(question.addressed().name());
            addressed = IntStream.of(cell.rows())
                    .filter(row -> question.is().equals(column.text(row)))
                    .toArray();
        }
        String segment = cell.segment().id();
        Optional<Effort> effort = settings.effort(new SegmentRef(segmentation, segment));
        double margin = question.margin() != null
                ? question.margin()
                : effort.map(Effort::margin).orElse(1.0);
        Double given = question.spend().get(segment);
        int customers = addressed.length;
        double spend = given != null
                ? given
                : effort.map(each -> each.fixed() + each.perMember() * customers)
                        .orElse(Double.NaN);
        return new Side(cell, addressed, without(others, addressed), margin, spend);
    }

    /** Returns those who are not among some, both ascending. */
    private static int[] without(int[] all, int[] some) {
        return IntStream.of(all)
                .filter(row -> Arrays.binarySearch(some, row) < 0)
                .toArray();
    }

    private static List<Text> findings(Question question, List<SegmentReturn> segments, boolean over) {
        List<Text> findings = new ArrayList<>();
        if (!over) {
            findings.add(new Text(
                    "The period is not over: touches end before it does, so revenue is still missing.",
                    "De periode is nog niet voorbij: de contacten houden eerder op, dus er ontbreekt nog omzet."));
        }
        findings.add(
                question.addressed() == null
                        ? new Text(
                                "Segments are held against other customers. Who was chosen for buying much lately falls back by"
                                        + " himself, who bought little recovers: only members left out by lot show what the effort did."
                                        + " So nothing is called significant here.",
                                "Doelgroepen staan tegenover andere klanten. Wie gekozen is omdat hij pas veel kocht, zakt vanzelf"
                                        + " terug, wie weinig kocht, herstelt: alleen leden die door loting zijn overgeslagen laten zien wat de inspanning deed."
                                        + " Daarom heet hier niets significant.")
                        : new Text(
                                "Whether members were left out by lot the data does not tell; when the keenest were addressed, the"
                                        + " return is too high.",
                                "Of leden door loting zijn overgeslagen, vertellen de gegevens niet; werden de gretigsten benaderd,"
                                        + " dan is het rendement te hoog."));
        if (question.addressed() != null && segments.stream().noneMatch(SegmentReturn::significant)) {
            findings.add(new Text(
                    "In no segment did revenue change more than chance explains.",
                    "In geen enkele doelgroep veranderde de omzet meer dan toeval verklaart."));
        }
        if (segments.stream().allMatch(each -> Double.isNaN(each.spend()))) {
            findings.add(new Text(
                    "What was spent is not known, so only the extra revenue is told.",
                    "Wat er is uitgegeven is niet bekend; daarom staat er alleen de extra omzet."));
        }
        return findings;
    }
}
