package halte.segmentation.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data of which little can be said, and parameters that cannot be meant. */
class CornersTest {

    private static final List<String> NEEDS = List.of("price", "style");

    private static boolean says(SegmentationModel model, String begin) {
        return Shop.findings(model).stream().anyMatch(finding -> finding.startsWith(begin));
    }

    private static Map<String, Integer> ratings(int price, int style) {
        return Map.of("price-1-all", price, "style-1-all", style);
    }

    @Test
    void nobodyAnswered() {
        SegmentationModel model = new Shop()
                .group("a", 50, Map.of())
                .group("b", 50, Map.of())
                .fit(Shop.parameters(List.of("a", "b"), NEEDS));
        assertEquals(List.of(), model.segments());
        assertTrue(says(model, "No customer answered a question"));
        assertTrue(says(model, "Too little is known of what a, b want"));
        assertEquals(0, Shop.rows(model, "overlap-of-pairs").size());
        Map<String, Object> response = Shop.rows(model, "response").get(2);
        assertEquals(0.0, response.get("rate"));
    }

    @Test
    void oneGroupHasNothingToMergeWith() {
        SegmentationModel model = new Shop().group("a", 50, ratings(5, 1)).fit(Shop.parameters(List.of("a"), NEEDS));
        assertEquals(List.of("a"), Shop.segments(model));
        assertTrue(says(model, "Only a can be compared"));
    }

    @Test
    void whereAllAreEqualOneGroupWillDo() {
        Shop shop = new Shop();
        List<String> groups = List.of("a", "b", "c", "d");
        groups.forEach(group -> shop.group(group, 30, ratings(3, 3)));
        SegmentationModel model = shop.fit(Shop.parameters(groups, NEEDS));
        assertEquals(1, model.segments().size());
        assertEquals(1.0, Shop.rows(model, "overlap-of-pairs").get(0).get("overlap"));
    }

    /** Groups that are the same but for chance look less alike the fewer answered; that must not part them. */
    @Test
    void groupsThatDifferByChanceOnlyAreOne() {
        List<String> groups = List.of("a", "b", "c", "d", "e");
        int one = 0;
        int naively = 0;
        for (int round = 0; round < 20; round++) {
            Random random = new Random(round);
            Shop shop = new Shop();
            for (int i = 0; i < 5 * 12; i++) {
                shop.with(
                        "group-" + groups.get(i % 5),
                        1,
                        "price-1-all",
                        1 + random.nextInt(5),
                        "style-1-all",
                        1 + random.nextInt(5));
            }
            Fitted fitted = shop.fitted(Shop.parameters(groups, NEEDS));
            naively += fitted.scope().comparison().mean() >= 0.9 ? 1 : 0;
            one += fitted.merged().size() == 1 ? 1 : 0;
        }
        assertTrue(naively <= 10 && one >= 17, one + " of 20 times one group, naively " + naively);
    }

    @Test
    void oneAnswerPerGroupIsNoBasisForMerging() {
        Shop shop = new Shop();
        List<String> groups = List.of("a", "b", "c");
        groups.forEach(group -> shop.group(group, 1, ratings(5, 1)).group(group, 99, Map.of()));
        SegmentationModel model = shop.fit(Shop.parameters(groups, NEEDS));
        assertEquals(List.of(), model.segments());
        assertTrue(says(model, "Too little is known of what a, b, c want: fewer than 10 answers"));
        Shop.rows(model, "needs").forEach(row -> assertEquals(false, row.get("enough")));
    }

    @Test
    void twentyGroupsBecomeAtMostThree() {
        Shop shop = new Shop();
        List<String> groups = IntStream.range(0, 20).mapToObj(i -> "g" + i).toList();
        for (int i = 0; i < 20; i++) {
            shop.group("g" + i, 15, ratings(1 + i % 5, 5 - i % 4));
        }
        SegmentationModel model = shop.fit(Shop.parameters(groups, NEEDS));
        assertTrue(model.segments().size() <= 3);
        assertEquals(20, Shop.rows(model, "lineage").size());
        assertEquals(190, Shop.rows(model, "overlap-of-pairs").size());
        SegmentationModel two = shop.fit(Shop.parameters(groups, NEEDS, "merge-to", 2));
        assertEquals(2, two.segments().size());
    }

    @Test
    void whoIsInGroupsThatWentDifferentWaysIsInBothMergedGroups() {
        Map<String, Object> parameters = Shop.parameters(List.of("a", "b"), NEEDS);
        Shop shop = new Shop()
                .group("a", 30, ratings(5, 1))
                .group("b", 30, ratings(1, 5))
                .with("group-a", 1, "group-b", 1)
                .with("group-a", 0, "group-b", 0);
        SegmentationModel model = shop.fit(parameters);
        assertTrue(model.known(shop.table(parameters).at(60)));
        assertFalse(model.known(shop.table(parameters).at(61)), "he is in no group");
        List<Integer> assigned = new ArrayList<>();
        model.assign(shop.table(parameters).at(60), assigned::add);
        assertEquals(List.of(0, 1), assigned);
        assertTrue(
                says(model, "Customers in groups that went different ways, who are in each of the merged groups: 1"));
        assertEquals(1, Shop.rows(model, "overlap-of-pairs").get(0).get("common"));
    }

    @Test
    void aGroupThatIsNoMoreIsNamed() {
        SegmentationModel model = new Shop()
                .group("a", 30, ratings(5, 1))
                .group("b", 30, ratings(1, 5))
                .fit(Shop.parameters(List.of("a", "b", "gone"), NEEDS));
        assertEquals(List.of("a", "b"), Shop.segments(model));
        assertTrue(says(model, "Nobody is in gone. Perhaps the segmentation has not run"));
    }

    @Test
    void whoAnsweredAndHowLikeAllCustomersTheyAre() {
        Shop shop = new Shop();
        for (int i = 0; i < 200; i++) {
            boolean woman = i % 2 == 0;
            boolean answers = woman ? i % 4 == 0 : i % 20 == 1;
            shop.with(
                    "group-a",
                    1,
                    "people-gender",
                    woman ? "V" : "M",
                    "price-1-all",
                    answers ? 4 : null,
                    "invited-1",
                    i < 100 ? 1 : 0);
        }
        Map<String, Object> parameters = Shop.parameters(
                List.of("a"),
                List.of("price"),
                "demographics",
                List.of(Map.of("trait", "gender")),
                "waves",
                List.of(Map.of("title", "first", "invited", "asked")));
        SegmentationModel model = shop.fit(parameters);
        Map<String, Object> response = Shop.rows(model, "response").get(0);
        assertEquals(100L, response.get("asked"));
        assertEquals(30L, response.get("answered"));
        Map<String, Object> women = Shop.rows(model, "representativeness").stream()
                .filter(row -> row.get("value").equals("V"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, women.get("base"));
        assertEquals(50 / 60.0, (double) women.get("answering"), 1e-12);
        assertEquals(false, women.get("like"));
        assertTrue(says(model, "Those who answered are not like all customers in gender: 33 %"));
    }

    @Test
    void parametersThatCannotBeMeantAreRefused() {
        refused("PARAMETER_INVALID", "groups", Map.of("needs", List.of(Map.of("id", "x", "assumed", 1))));
        refused("PARAMETER_INVALID", "needs", Map.of("groups", List.of(Map.of("segment", "a/b"))));
        refused(
                "PARAMETER_INVALID",
                "groups[0].segment",
                Shop.parameters(List.of(), NEEDS, "groups", List.of(Map.of("segment", "ab"))));
        refused("PARAMETER_INVALID", "merge-to", Shop.parameters(List.of("a"), NEEDS, "merge-to", 4));
        refused(
                "PARAMETER_INVALID",
                "merge-to",
                Shop.parameters(List.of("a"), NEEDS, "merge-to", 2, "overlap-at-least", 0.5));
        refused("PARAMETER_INVALID", "merge-by", Shop.parameters(List.of("a"), NEEDS, "merge-by", "shoes"));
        refused(
                "PARAMETER_INVALID",
                "proposition.speed",
                Shop.parameters(List.of("a"), NEEDS, "proposition", Map.of("speed", 1)));
        refused(
                "PARAMETER_INVALID",
                "proposition.price",
                Shop.parameters(List.of("a"), NEEDS, "proposition", Map.of("price", 3)));
        refused("PARAMETER_INVALID", "groups", Shop.parameters(List.of("a", "a"), NEEDS));
        refused(
                "PARAMETER_INVALID",
                "needs[0].measures[0].scale",
                needs(Map.of("rating", "q", "scale", List.of(5, 1))));
        refused("PARAMETER_INVALID", "needs[0].measures[0].moment", needs(Map.of("rating", "q", "moment", "later")));
        refused("PARAMETER_INVALID", "needs[0].measures[0].trait", needs(Map.of("rating", "q", "trait", "t")));
        refused("PARAMETER_INVALID", "needs[0].measures[0].options", needs(Map.of("choice", "q")));
        refused(
                "PARAMETER_UNKNOWN",
                "needs[0].measures[0].scales",
                needs(Map.of("rating", "q", "scales", List.of(1, 5))));
    }

    private static Map<String, Object> needs(Map<String, Object> measure) {
        return Shop.parameters(
                List.of("a"), List.of(), "needs", List.of(Map.of("id", "x", "measures", List.of(measure))));
    }

    private static void refused(String code, String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new NeedsStrategy().traits(Parameters.of(parameters)));
        assertEquals(code, refused.failure().code());
        assertTrue(
                refused.failure().message().startsWith(place), refused.failure().message());
    }
}
