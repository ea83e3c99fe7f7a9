package halte.segmentation.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes of customers whose needs are known beforehand. */
class NeedsModelTest {

    private static final List<String> NEEDS = List.of("price", "style", "comfort");

    private static Map<String, Integer> ratings(int price, int style, int comfort) {
        return Map.of("price-1-all", price, "style-1-all", style, "comfort-1-all", comfort);
    }

    private static List<Integer> assigned(SegmentationModel model, TraitTable table, int row) {
        List<Integer> assigned = new ArrayList<>();
        model.assign(table.at(row), assigned::add);
        return assigned;
    }

    @Test
    void groupsWithTheSameNeedsAreMergedAndOthersAreNot() {
        Map<String, Object> parameters = Shop.parameters(List.of("students", "retired", "families"), NEEDS);
        Shop shop = new Shop()
                .group("students", 20, ratings(5, 1, 1))
                .group("retired", 30, ratings(5, 1, 1))
                .group("families", 25, ratings(1, 5, 5));
        SegmentationModel model = shop.fit(parameters);
        assertEquals(List.of("students + retired", "families"), Shop.segments(model));
        assertEquals(
                List.of("retired-and-alike", "families"),
                model.segments().stream().map(each -> each.id()).toList());
        TraitTable table = shop.table(parameters);
        assertEquals(List.of(0), assigned(model, table, 0));
        assertEquals(List.of(1), assigned(model, table, 74));
        Reason reason = model.explain(table.at(0)).get(0);
        assertEquals(
                "in students, whose needs are 100 % those of retired; what they share: price",
                reason.text().en());
        assertEquals("group-students", reason.trait());
    }

    @Test
    void theVectorOfAGroupIsTheMeanOnTheScaleWithStudentsInterval() {
        Map<String, Object> parameters = Shop.parameters(List.of("one", "two"), List.of("price"));
        Shop shop = new Shop();
        for (int i = 0; i < 12; i++) {
            shop.with("group-one", 1, "price-1-all", i % 2 == 0 ? 2 : 4);
            shop.with("group-two", 1, "price-1-all", 5);
        }
        Map<String, Object> one = Shop.rows(shop.fit(parameters), "needs").stream()
                .filter(row -> row.get("group").equals("one"))
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, (double) one.get("importance"), 1e-12);
        double deviation = Math.sqrt(12 * 0.25 * 0.25 / 11);
        double half = 2.200985160082949 * deviation / Math.sqrt(12);
        assertEquals(0.5 - half, (double) one.get("low"), 1e-9, "t for 11 degrees of freedom from the tables");
        assertEquals(0.5 + half, (double) one.get("high"), 1e-9);
        assertEquals(12L, one.get("known"));
    }

    @Test
    void reversedItemsCountTheOtherWayRoundAndNonsenseIsLeftOut() {
        Map<String, Object> parameters = Shop.parameters(List.of("one"), List.of("price"));
        parameters.put(
                "needs",
                List.of(Map.of(
                        "id",
                        "price",
                        "measures",
                        List.of(Map.of("rating", "q", "scale", List.of(1, 7), "reversed", true)))));
        Shop shop = new Shop();
        for (int i = 0; i < 10; i++) {
            shop.with("group-one", 1, "price-1-all", 1);
        }
        shop.with("group-one", 1, "price-1-all", 99);
        SegmentationModel model = shop.fit(parameters);
        assertEquals(1.0, Shop.rows(model, "needs").get(0).get("importance"));
        assertEquals(10L, Shop.rows(model, "needs").get(0).get("known"));
        assertTrue(Shop.findings(model).stream()
                .anyMatch(finding ->
                        finding.startsWith("Ratings beyond the ends of their scale, which do not count: 1.")));
    }

    @Test
    void optionsReasonsAndOwnWordsAreSharesOfThoseWhoAnswered() {
        Map<String, Object> parameters = Shop.parameters(List.of("one"), List.of("price"));
        parameters.put(
                "needs",
                List.of(
                        need("chosen", Map.of("choice", "which", "options", List.of("cheap"))),
                        need("reasoned", Map.of("reason", List.of("costs", "money"))),
                        need("said", Map.of("words", List.of("goedko", "te duur"))),
                        need(
                                "behaves",
                                Map.of(
                                        "trait", "with-coupon",
                                        "of", "orders",
                                        "scale", List.of(0, 0.5)))));
        Shop shop = new Shop();
        List<String> answers = List.of("cheap", "fast\ncheap", "fast;cheap", "fast | nice", "cheaper");
        List<String> words = List.of("Lekker goedkope tent", "Het was TE DUUR!", "mooi", "duurzaam", "Goedkóóp");
        for (int i = 0; i < 20; i++) {
            shop.with(
                    "group-one",
                    1,
                    "chosen-1-all",
                    answers.get(i % 5),
                    "reasoned-1-all",
                    i % 4 == 0 ? "money" : "time",
                    "said-1-all",
                    words.get(i % 5),
                    "behaves-1-all",
                    i,
                    "behaves-1-all-of",
                    i == 0 ? 0 : 4 * i);
        }
        shop.with("group-one", 1, "chosen-1-all", null);
        Map<String, Object> means = new HashMap<>();
        SegmentationModel model = shop.fit(parameters);
        Shop.rows(model, "needs").forEach(row -> means.put((String) row.get("need"), row.get("importance")));
        assertEquals(Map.of("chosen", 0.6, "reasoned", 0.25, "said", 0.6, "behaves", 0.5), means);
    }

    private static Map<String, Object> need(String id, Map<String, Object> measure) {
        return Map.of("id", id, "measures", List.of(measure));
    }

    @Test
    void mergesDoNotDependOnTheOrderOfGroupsOrCustomers() {
        List<String> groups =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> "g" + i).toList());
        List<Object[]> customers = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 480; i++) {
            int group = i % 12;
            customers.add(new Object[] {
                "group-g" + group,
                1,
                "price-1-all",
                1 + (group % 3 == 0 ? 0 : 3) + random.nextInt(2),
                "style-1-all",
                1 + (group % 3 == 1 ? 0 : 3) + random.nextInt(2),
                "comfort-1-all",
                1 + (group % 3 == 2 ? 0 : 3) + random.nextInt(2)
            });
        }
        List<String> expected = merged(groups, customers);
        assertEquals(3, expected.size(), expected.toString());
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(groups, random);
            Collections.shuffle(customers, random);
            assertEquals(expected, merged(groups, customers));
        }
    }

    private static List<String> merged(List<String> groups, List<Object[]> customers) {
        Shop shop = new Shop();
        customers.forEach(shop::with);
        Fitted fitted = shop.fitted(Shop.parameters(groups, NEEDS));
        return IntStream.range(0, fitted.merged().size())
                .mapToObj(merged -> fitted.merged().members(merged).stream()
                        .map(group -> fitted.groups().get(group).id())
                        .sorted()
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    @Test
    void aMergeListsWhatIsNotSharedAndSaysWhenItWasForced() {
        Map<String, Object> parameters =
                Shop.parameters(List.of("a", "b", "c"), NEEDS, "at-most", 1, "overlap-at-least", 0.95);
        SegmentationModel model = new Shop()
                .group("a", 20, ratings(5, 4, 1))
                .group("b", 20, ratings(5, 2, 1))
                .group("c", 20, ratings(5, 4, 4))
                .fit(parameters);
        assertEquals(1, model.segments().size());
        List<Map<String, Object>> rows = Shop.rows(model, "not-shared");
        assertEquals(
                List.of("style", "comfort"),
                rows.stream().map(row -> row.get("need")).toList());
        assertEquals("b", rows.get(0).get("least"));
        assertEquals("c", rows.get(1).get("most"));
        assertTrue(Shop.findings(model).stream().anyMatch(each -> each.startsWith("To come to 1, groups were put")));
        assertEquals(3, Shop.rows(model, "number-of-groups").size());
    }

    @Test
    void ownAnswersSayWhetherAnotherGroupWouldSuitSomebodyBetter() {
        Map<String, Object> parameters = Shop.parameters(List.of("cheap", "smart"), NEEDS);
        Shop shop = new Shop()
                .group("cheap", 20, ratings(5, 1, 1))
                .group("smart", 20, ratings(1, 5, 5))
                .with("group-cheap", 1, "price-1-all", 1, "style-1-all", 5, "comfort-1-all", 5)
                .with("group-cheap", 1);
        SegmentationModel model = shop.fit(parameters);
        TraitTable table = shop.table(parameters);
        List<Reason> reasons = model.explain(table.at(40));
        assertFalse(reasons.get(1).held());
        assertTrue(
                reasons.get(1).text().en().contains("smart would suit him better (100 %)"),
                reasons.get(1).text().en());
        Map<String, Estimate> estimates = new HashMap<>();
        model.estimates(table.at(40)).forEach(each -> estimates.put(each.id(), each));
        assertEquals("smart", estimates.get("suits-best").text().en());
        assertTrue(estimates.get("fit").number() < 0.2);
        Estimate unknown = model.estimates(table.at(41)).get(0);
        assertTrue(Double.isNaN(unknown.number()));
    }

    @Test
    void theProposalMeetsWhatIsWantedAndNamesWhatIsNot() {
        Map<String, Object> parameters = Shop.parameters(
                List.of("one"), NEEDS, "proposition", Map.of("price", 0.5, "style", 1, "comfort", 0.25));
        SegmentationModel model = new Shop().group("one", 20, ratings(5, 3, 2)).fit(parameters);
        Map<String, Object> row = Shop.rows(model, "proposition").get(0);
        assertEquals(100 * (0.5 + 0.5 + 0.25) / (1 + 0.5 + 0.25), (double) row.get("fit"), 1e-9);
        assertEquals("price", row.get("unmet"));
        assertEquals("style", row.get("over-served"));
        assertTrue(Shop.findings(model).stream().anyMatch(each -> each.contains("unmet: price")));
    }

    @Test
    void aNeedWithoutEnoughAnswersIsAnAssumptionAndIsNotRanked() {
        Map<String, Object> parameters = Shop.parameters(List.of("one", "two"), NEEDS);
        Shop shop = new Shop().group("one", 20, ratings(5, 3, 2)).group("two", 20, ratings(1, 3, 2));
        shop.group("one", 3, Map.of());
        List<Map<String, Object>> needs = new ArrayList<>();
        for (Object need : (List<?>) parameters.get("needs")) {
            needs.add(new HashMap<>(cast(need)));
        }
        needs.add(Map.of("id", "advice", "assumed", 0.7));
        parameters.put("needs", needs);
        SegmentationModel model = shop.fit(parameters);
        Map<String, Object> advice = Shop.rows(model, "needs").stream()
                .filter(row -> row.get("need").equals("advice"))
                .findFirst()
                .orElseThrow();
        assertEquals("assumption", advice.get("source"));
        assertNull(advice.get("importance"));
        assertEquals(0.7, advice.get("assumed"));
        assertTrue(Shop.findings(model).stream()
                .anyMatch(each -> each.startsWith("Assumptions so far") && each.contains("advice")));
        assertEquals("assumption", Shop.rows(model, "questions").get(3).get("source"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object tree) {
        return (Map<String, Object>) tree;
    }
}
