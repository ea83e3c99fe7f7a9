package halte.segmentation.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TimelineBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which stage a customer is, and why. */
class StageModelTest {

    private static String stage(TimelineBuilder customer, String day, Map<String, Object> parameters) {
        return new Touches(List.of(customer.build()))
                .stages(parameters, at(day))
                .get(0);
    }

    private static String stage(TimelineBuilder customer, String day) {
        return stage(customer, day, Map.of());
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static TimelineBuilder customer() {
        return TestTimeline.of(1);
    }

    private static TimelineBuilder viewer() {
        TimelineBuilder viewer = customer();
        for (int day = 3; day < 9; day++) {
            viewer.touch("product-view", "2026-03-0" + day).line("tv-" + day, "television", "1", null);
        }
        return viewer;
    }

    private static TimelineBuilder buyer() {
        return viewer().touch("cart-change", "2026-03-09").order("o-1", "2026-03-10", "499");
    }

    @Test
    void whoLookedAtSixTelevisionsAndPutNothingInTheCartIsInThinkAndIsToldSo() {
        Touches shop = new Touches(List.of(viewer().build()));
        Instant at = at("2026-03-12");
        SegmentationModel model = shop.fit(Touches.STRATEGY, Map.of(), at);
        List<Reason> reasons =
                model.explain(shop.traits(Touches.STRATEGY, Map.of(), at).at(0));
        assertEquals(List.of("think"), shop.stages(Map.of(), at));
        assertEquals(
                "6 touches in the last 14 days (mostly product views about 'television'), counting for 6; enough is 1",
                reasons.get(1).text().en());
        assertEquals(
                "6 contacten in de laatste 14 dagen (meestal bekeken producten over 'television'), tellen voor 6; genoeg is 1",
                reasons.get(1).text().nl());
        assertTrue(reasons.get(1).held());
        assertEquals("nothing in the last 21 days", reasons.get(2).text().en());
        assertEquals(
                List.of("see", "think", "do", "care", "quiet"),
                reasons.stream().map(Reason::segment).toList());
    }

    @Test
    void reachFadesToSilence() {
        TimelineBuilder reached = customer().touch("email-opened", "2026-01-01");
        assertEquals("see", stage(reached, "2026-01-02"));
        assertEquals("see", stage(customer().touch("email-opened", "2026-01-01"), "2026-04-01"));
        assertEquals("quiet", stage(customer().touch("email-opened", "2026-01-01"), "2026-04-02"));
    }

    @Test
    void intentOutranksReachAndOlderTouchesCountHalf() {
        TimelineBuilder looking = customer().touch("search", "2026-03-01").touch("page-view", "2026-03-02");
        assertEquals("think", stage(looking, "2026-03-15"));
        assertEquals(
                "see", stage(customer().touch("search", "2026-03-01").touch("page-view", "2026-03-02"), "2026-03-16"));
        assertEquals(
                "think",
                stage(customer().touch("search", "2026-03-01").touch("search", "2026-03-01"), "2026-03-16"),
                "two older ones count for one");
    }

    @Test
    void aFilledCartIsDo() {
        assertEquals("do", stage(viewer().touch("cart-change", "2026-03-09"), "2026-03-12"));
        assertEquals("think", stage(viewer().touch("cart-change", "2026-03-09"), "2026-03-17"));
    }

    @Test
    void anOrderSettlesTheIntentAndBeginsCareForAStatedTime() {
        assertEquals("care", stage(buyer(), "2026-03-11"));
        assertEquals("care", stage(buyer(), "2026-06-08"));
        assertEquals("quiet", stage(buyer(), "2026-06-09"));
        assertEquals(
                "quiet", stage(buyer(), "2026-04-01", Map.of("stages", Map.of("care", Map.of("after-order", 14)))));
        assertEquals(
                "quiet",
                stage(buyer(), "2026-03-11", Map.of("orders", 2)),
                "Kaushik's own Care begins with the second order");
    }

    @Test
    void intentForSomethingNewOutweighsCare() {
        assertEquals("care", stage(buyer().touch("product-view", "2026-03-20"), "2026-03-21"));
        assertEquals(
                "think",
                stage(buyer().touch("product-view", "2026-03-20").touch("search", "2026-03-20"), "2026-03-21"));
        assertEquals(
                "care",
                stage(
                        buyer().touch("product-view", "2026-03-20")
                                .touch("search", "2026-03-20")
                                .touch("help-article", "2026-03-20"),
                        "2026-03-21"),
                "a question weighs for Care");
    }

    @Test
    void whatOutweighsIsSaid() {
        Touches shop = new Touches(List.of(buyer().touch("search", "2026-03-20")
                .touch("search", "2026-03-20")
                .build()));
        Instant at = at("2026-03-21");
        String why = shop.fit(Touches.STRATEGY, Map.of(), at)
                .explain(shop.traits(Touches.STRATEGY, Map.of(), at).at(0))
                .get(3)
                .text()
                .en();
        assertEquals("ordered in the last 90 days; nothing in the last 90 days; outweighed by Think", why);
    }

    @Test
    void aTouchMaySayItsOwnStage() {
        Map<String, Object> naming = Map.of("property", "stage");
        assertEquals(
                "think",
                stage(customer().touch("page-view", "2026-03-01").property("stage", "think"), "2026-03-02", naming));
        assertEquals(
                "see", stage(customer().touch("search", "2026-03-01").property("stage", "see"), "2026-03-02", naming));
        assertEquals("think", stage(customer().touch("search", "2026-03-01"), "2026-03-02", naming));
    }

    @Test
    void typesOfOneSOwnSpeakForTheStageThatOneSays() {
        Map<String, Object> webinars =
                Map.of("stages", Map.of("think", Map.of("types", List.of("webinar"), "enough", 2)));
        TimelineBuilder once = customer().touch("webinar", "2026-03-01");
        assertEquals("quiet", stage(once, "2026-03-02", webinars));
        TimelineBuilder twice = customer().touch("webinar", "2026-03-01").touch("webinar", "2026-03-01");
        assertEquals("think", stage(twice, "2026-03-02", webinars));
    }

    @Test
    void wrongParametersAreNamed() {
        refused("stages.do must be an object", Map.of("stages", Map.of("do", 1)));
        refused("stages.buy is not known here", Map.of("stages", Map.of("buy", Map.of())));
        refused("stages.do.after-order is for stages", Map.of("stages", Map.of("do", Map.of("after-order", 3))));
        refused("stages.do.half-life must be from 1", Map.of("stages", Map.of("do", Map.of("half-life", 0))));
        refused("stages.do.enough must be above 0", Map.of("stages", Map.of("do", Map.of("enough", 0))));
        refused("stages lets search speak for two", Map.of("stages", Map.of("do", Map.of("types", List.of("search")))));
        refused("orders must be from 1", Map.of("orders", 0));
        refused("property must not be blank", Map.of("property", " "));
    }

    private static void refused(String message, Map<String, Object> parameters) {
        String said = assertThrows(HalteException.class, () -> Touches.STRATEGY.traits(Parameters.of(parameters)))
                .failure()
                .message();
        assertTrue(said.startsWith(message), said);
    }
}
