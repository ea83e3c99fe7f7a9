package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Cell;
import halte.segmentation.api.Touchpoints.Question;
import halte.segmentation.api.Touchpoints.Scale;
import halte.segmentation.api.Touchpoints.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which touchpoints segments use and like, and why. */
class TouchpointsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant LONG_AGO = NOON.minus(DAY.multipliedBy(200));

    private final World world = new World();
    private int number;

    private TouchBuilder touch(String type, String card, Instant at) {
        return Touch.of("web", "w" + ++number, type, at.atOffset(ZoneOffset.UTC))
                .identifier("card", card);
    }

    private void visit(String card, String touchpoint, Instant at) {
        world.append(touch("page-view", card, at).touchpoint(touchpoint).build());
    }

    private void answer(String card, String question, String about, Double rating, String reason) {
        TouchBuilder answer = touch("survey-answer", card, NOON.minus(DAY))
                .touchpoint("survey")
                .property("about", about);
        if (question != null) {
            answer.property("question", question);
        }
        if (rating != null) {
            answer.rating(BigDecimal.valueOf(rating));
        }
        if (reason != null) {
            answer.property("reason", reason);
        }
        world.append(answer.build());
    }

    /** Forty customers who ordered twice and forty who ordered once; all but the last ten of each looked at the self-service. */
    private void customers() {
        for (int i = 0; i < 80; i++) {
            String card = "c" + i;
            world.append(world.order(card, 20 + i % 3, LONG_AGO));
            if (i < 40) {
                world.append(world.order(card, 20 + i % 3, NOON.minus(DAY.multipliedBy(2))));
            }
            if (i % 40 < 30) {
                visit(card, "self-service", NOON.minus(DAY.multipliedBy(3)));
                visit(card, "self-service", NOON.minus(DAY.multipliedBy(3)).plusSeconds(5));
            }
            visit(card, "desk", LONG_AGO.plusSeconds(60));
        }
    }

    private Touchpoints look(Question question) {
        world.define("groups", List.of(orders()), List.of(segment("twice", orders(), 2), segment("all", orders(), 1)));
        world.segmentations.run("groups", NOON);
        return world.insight.touchpoints("groups", question);
    }

    /** Segments that do not overlap: who ordered twice, and who did once. */
    private Touchpoints apart(Question question) {
        Map<String, Object> once = Map.of("trait", "orders", "is", "equals", "value", 1);
        world.define(
                "groups",
                List.of(orders()),
                List.of(
                        segment("twice", orders(), 2),
                        Map.of("id", "once", "title", "once", "when", once),
                        segment("none", orders(), 9)));
        world.segmentations.run("groups", NOON);
        return world.insight.touchpoints("groups", question);
    }

    private static Touchpoint named(Touchpoints board, String name) {
        return board.touchpoints().stream()
                .filter(touchpoint -> touchpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean tells(Touchpoints board, String part) {
        return board.findings().stream()
                .anyMatch(text -> text.en().contains(part) || text.nl().contains(part));
    }

    @Test
    void reachCountsCustomersAndTouchesCountTouches() {
        customers();
        Touchpoints board = look(Question.USUAL);
        assertEquals(
                List.of("desk", "self-service"),
                board.touchpoints().stream().map(Touchpoint::name).toList());
        Cell twice = named(board, "self-service").cells().get(0);
        assertEquals(0.75, twice.reach().value(), 1e-12);
        assertEquals(40, twice.reach().known());
        assertEquals(60, twice.touches());
        assertTrue(twice.reach().interval().low() > 0.59
                && twice.reach().interval().high() < 0.86);
        assertEquals(80, named(board, "desk").everybody().touches());
        assertEquals(0.75, named(board, "self-service").cells().get(1).reach().value(), 1e-12);
        assertTrue(tells(board, "Nobody rated a touchpoint"));
        assertNull(named(board, "desk").scale());
    }

    @Test
    void whatIsUsedShortlyBeforeAnOrderIsOnTheWayToIt() {
        customers();
        Touchpoints board = look(Question.USUAL);
        assertEquals(40, board.groups().get(0).buyers());
        assertEquals(80, board.groups().get(1).buyers());
        assertEquals(
                0.75, named(board, "self-service").cells().get(0).onTheWay().value(), 1e-12);
        assertEquals(
                30 / 80.0, named(board, "self-service").everybody().onTheWay().value(), 1e-12);
        assertEquals(0, named(board, "desk").everybody().onTheWay().value(), "after the first, long before the second");
    }

    @Test
    void aPeriodLeavesOutWhatWasBefore() {
        customers();
        Touchpoints board = look(new Question(30, null, null, null));
        assertEquals(NOON.minus(DAY.multipliedBy(30)), board.from());
        assertEquals(
                List.of("self-service"),
                board.touchpoints().stream().map(Touchpoint::name).toList());
        assertEquals(40, board.groups().get(1).buyers(), "only the later orders count");
    }

    @Test
    void aTouchpointThatPleasesOneSegmentAndDispleasesAnotherSplits() {
        customers();
        for (int i = 0; i < 80; i++) {
            answer("c" + i, null, "self-service", i < 40 ? 4.0 + i % 2 : 1.0 + i % 2, i < 40 ? "quick" : "complicated");
            answer("c" + i, null, "desk", 4.0 + i % 2, null);
        }
        Touchpoints board = apart(Question.USUAL);
        Touchpoint split = named(board, "self-service");
        assertEquals("survey", split.ratedBy());
        assertEquals(new Scale(1, 5), split.scale());
        assertEquals(4.5, split.cells().get(0).rating().value(), 1e-12);
        assertEquals(1, split.splits().size());
        assertEquals(0, split.splits().get(0).pleased());
        assertEquals(1, split.splits().get(0).displeased());
        assertEquals(3, split.splits().get(0).difference(), 1e-12);
        assertEquals(List.of(), named(board, "desk").splits(), "both like it");
        assertTrue(
                tells(board, "splitting touchpoint: twice like it (4.50), to once it is a stumbling block (1.50)")
                        || tells(board, "splitting touchpoint: twice like it (4.5), to once"),
                board.findings().toString());
        assertTrue(tells(board, "splitsend contactmoment"));
        assertEquals(
                List.of(),
                named(world.insight.touchpoints("groups", scale(5, 10)), "self-service")
                        .splits());
    }

    private static Question scale(double low, double high) {
        return new Question(null, new Scale(low, high), null, null);
    }

    @Test
    void fewRatingsNeverSplit() {
        customers();
        for (int i = 0; i < 80; i++) {
            if (i % 40 < 20) {
                answer("c" + i, null, "self-service", i < 40 ? 5.0 : 1.0, null);
            }
        }
        assertEquals(List.of(), named(apart(Question.USUAL), "self-service").splits());
    }

    @Test
    void motivesAreTheMostFrequentReasonsOfThoseWhoGiveOne() {
        customers();
        for (int i = 0; i < 40; i++) {
            answer("c" + i, null, "desk", null, i < 20 ? "advice" : i < 30 ? "trust" : i < 36 ? "habit" : "other");
        }
        answer("c0", null, "desk", null, "trust");
        Touchpoints board = apart(Question.USUAL);
        var motives = named(board, "desk").cells().get(0).motives();
        assertEquals(
                List.of("advice", "trust", "habit"),
                motives.stream().map(Touchpoints.Motive::reason).toList());
        assertEquals(0.5, motives.get(0).share(), 1e-12);
        assertEquals(11, motives.get(1).customers());
        assertTrue(motives.get(0).interval().low() > 0.3);
        assertEquals(List.of(), named(board, "desk").cells().get(1).motives());
    }

    @Test
    void statedImportanceStaysApartFromRatings() {
        customers();
        for (int i = 0; i < 40; i++) {
            answer("c" + i, "importance", "desk", 5.0, null);
            answer("c" + i, "satisfaction", "desk", 2.0 + i % 2, null);
            answer("c" + i, "effort", "desk", 7.0, null);
        }
        Cell all = named(look(Question.USUAL), "desk").cells().get(0);
        assertEquals(5, all.stated().value(), 1e-12);
        assertEquals((2.5 + 7) / 2, all.rating().value(), 1e-12);
        Touchpoints asked = world.insight.touchpoints("groups", new Question(null, null, "satisfaction", "importance"));
        assertEquals(2.5, named(asked, "desk").cells().get(0).rating().value(), 1e-12);
        assertTrue(asked.findings().stream().noneMatch(text -> text.en().contains("Nobody was asked")));
        assertEquals(
                "PARAMETER_INVALID",
                Scene.failure(() -> new Question(null, null, "importance", null))
                        .code());
    }

    @Test
    void ratingsThatComeWithTouchesCountWhereNoSurveyAsked() {
        customers();
        for (int i = 0; i < 40; i++) {
            world.append(touch("review", "c" + i, NOON.minus(DAY))
                    .touchpoint("reviews")
                    .rating(BigDecimal.valueOf(8 + i % 3))
                    .build());
        }
        Touchpoint reviews = named(look(Question.USUAL), "reviews");
        assertEquals("touches", reviews.ratedBy());
        assertEquals(new Scale(0, 10), reviews.scale());
        assertEquals(40, reviews.everybody().rating().known());
    }

    @Test
    void thereMayBeNobodyOrNoTouchpointAtAll() {
        Touchpoints nobody = look(Question.USUAL);
        assertEquals(List.of(), nobody.touchpoints());
        assertTrue(tells(nobody, "No touch of this period names a touchpoint"));
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> world.insight.touchpoints("none", Question.USUAL))
                        .code());
    }

    @Test
    void thousandsOfTouchpointsAreCutToTheMostUsedAndItIsTold() {
        customers();
        for (int i = 0; i < 1_200; i++) {
            visit("c" + i % 80, "page-" + i, NOON.minus(DAY));
        }
        Touchpoints board = look(Question.USUAL);
        assertEquals(Touchpoints.MOST, board.touchpoints().size());
        assertEquals("desk", board.touchpoints().get(0).name());
        assertTrue(board.left() > 700, "left out: " + board.left());
        assertTrue(tells(board, "or more are left out"));
    }
}
