package halte.segmentation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Parameters;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R61: whoever bought for the first time at most 7 days ago and spent over 20 minutes on help articles today needs help. */
class OnboardingHelpTest {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "traits",
            List.of(
                    Map.of(
                            "name", "days-since-first-order",
                            "title", Map.of("en", "First purchase ago", "nl", "Eerste aankoop geleden"),
                            "aggregate", "days-since-first",
                            "field", "net",
                            "filter", Map.of("types", List.of("order")),
                            "unit", "days"),
                    Map.of(
                            "name", "help-time",
                            "title", Map.of("en", "Time on help articles today", "nl", "Tijd op helpartikelen vandaag"),
                            "aggregate", "sum",
                            "field", "duration",
                            "filter", Map.of("types", List.of("help-article")),
                            "window", Map.of("last", "P1D"),
                            "unit", "seconds")),
            "segments",
            List.of(Map.of(
                    "id",
                    "onboarding-help",
                    "title",
                    Map.of("en", "Onboarding help", "nl", "Onboarding-hulp"),
                    "when",
                    Rules.all(
                            Rules.leaf("days-since-first-order", "at-most", 7),
                            Rules.leaf("help-time", "above", 1200)))));

    private final TraitTable population = Tables.of(
            Tables.numbers("days-since-first-order", 3.5, 7, 7.01, 3, Double.NaN),
            Tables.numbers("help-time", 1500, 1201, 1500, 1200, 1500));

    @Test
    void asksForTheTwoTraits() {
        assertEquals(
                List.of(
                        TraitDeclaration.of(
                                        "days-since-first-order",
                                        Aggregate.DAYS_SINCE_FIRST,
                                        "net",
                                        TouchFilter.types("order"))
                                .in("days"),
                        TraitDeclaration.of("help-time", Aggregate.SUM, "duration", TouchFilter.types("help-article"))
                                .over(Window.lastDays(1))
                                .in("seconds")),
                new RulesStrategy().traits(Parameters.of(PARAMETERS)));
    }

    @Test
    void findsWhoNeedsHelp() {
        List<String> member = List.of("onboarding-help");
        assertEquals(
                List.of(member, member, List.of(), List.of(), List.of()),
                Assignments.of(Rules.fit(population, PARAMETERS), population));
    }

    @Test
    void explainsLeafByLeafInBothLanguages() {
        SegmentationModel model = Rules.fit(population, PARAMETERS);
        List<Reason> member = model.explain(population.at(0));
        assertEquals(
                List.of(
                        "All of these: holds",
                        "First purchase ago is 3.5 days, needed at most 7 days: holds",
                        "Time on help articles today is 1,500 seconds, needed more than 1,200 seconds: holds"),
                member.stream().map(reason -> reason.text().en()).toList());
        assertEquals(
                List.of(
                        "Elk van deze: klopt",
                        "Eerste aankoop geleden is 3,5 dagen, nodig hoogstens 7 dagen: klopt",
                        "Tijd op helpartikelen vandaag is 1.500 seconden, nodig meer dan 1.200 seconden: klopt"),
                member.stream().map(reason -> reason.text().nl()).toList());
        assertEquals(List.of(0, 1, 1), member.stream().map(Reason::depth).toList());
    }

    @Test
    void explainsEveryLeafEvenAfterOneDidNotHold() {
        List<Reason> reasons = Rules.fit(population, PARAMETERS)
                .explain(Tables.row(population, 4).at(0));
        assertEquals(
                List.of(
                        "All of these: cannot be decided",
                        "First purchase ago is not known, needed at most 7 days: cannot be decided",
                        "Time on help articles today is 1,500 seconds, needed more than 1,200 seconds: holds"),
                reasons.stream().map(reason -> reason.text().en()).toList());
        assertEquals(
                List.of(false, false, true), reasons.stream().map(Reason::held).toList());
    }
}
