package halte.segmentation.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import halte.model.Text;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R61: first purchase at most 7 days ago and more than 20 minutes on help articles today, without a call or an e-mail. */
class OnboardingHelpTest {

    private static final Map<String, Object> NONE = Map.of();

    private static List<String> segments(double daysAgo, double seconds) {
        Histories one = new Histories().add(daysAgo).reading(seconds, "wifi\nbattery");
        return Assignments.of(one.fit(NONE), one.table(NONE).at(0));
    }

    @Test
    void holdsToTheDayAndTheSecond() {
        List<String> member = List.of("onboarding-help");
        assertEquals(member, segments(7, 1201));
        assertEquals(member, segments(0, 1200.001));
        assertEquals(List.of(), segments(Math.nextUp(7.0), 1201));
        assertEquals(List.of(), segments(7, 1200), "20 minutes are not more than 20 minutes");
    }

    @Test
    void whoNeverOrderedNeedsNoHelpHoweverMuchHeReads() {
        Histories one = new Histories().add().reading(5000, "wifi");
        assertEquals(List.of(), Assignments.of(one.fit(NONE), one.table(NONE).at(0)));
    }

    @Test
    void suggestsAMessageOnWhatWasRead() {
        Histories two =
                new Histories().add(3).reading(1500, "wifi\nbattery").add(3).reading(60, "wifi");
        SegmentationModel model = two.fit(NONE);
        assertEquals(
                "wifi, battery",
                estimate(model, two.table(NONE).at(0), "help-topics").en());
        assertEquals(
                "Welkom! U las over wifi, battery. Zo gaat u van start; antwoord gerust als wij u mogen helpen.",
                estimate(model, two.table(NONE).at(0), "help-message").nl());
        assertNull(estimate(model, two.table(NONE).at(1), "help-message"), "no need, no message");
    }

    @Test
    void explainsBothConditionsWithHisOwnValues() {
        Histories one = new Histories().add(3.5).reading(1500, "wifi");
        List<String> reasons = one.fit(NONE).explain(one.table(NONE).at(0)).stream()
                .filter(reason -> "onboarding-help".equals(reason.segment()) && reason.held())
                .map(reason -> reason.text().nl())
                .toList();
        assertEquals(
                List.of(
                        "dagen sinds de eerste bestelling: 3,5 (hoogstens 7)",
                        "minuten op hulpartikelen: 25 (meer dan 20)"),
                reasons);
    }

    private static Text estimate(SegmentationModel model, TraitRow row, String id) {
        return model.estimates(row).stream()
                .filter(estimate -> estimate.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
