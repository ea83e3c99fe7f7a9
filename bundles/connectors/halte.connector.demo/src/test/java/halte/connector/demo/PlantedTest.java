package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.ReadRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is hidden in the records for segmentations to find, held against what the same people say of themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTest {

    private static final DemoSettings MANY = DemoSettings.of(5, 3_000, 18, "2026-11-01");

    /** By category and customer, on which days he bought of it. */
    private final Map<Object, Map<Object, TreeSet<Long>>> days = new HashMap<>();

    private final Map<Object, Object> cards = new HashMap<>();
    private final Map<Object, Integer> born = new HashMap<>();
    private final Map<Object, Map<Object, Object>> said = new HashMap<>();
    private final Map<Object, Tally> direct = new HashMap<>();
    private final Map<Object, Tally> friends = new HashMap<>();
    private final Map<Object, Tally> searches = new HashMap<>();

    /** How many of some things are of a kind. */
    private static final class Tally {
        private double all;
        private double those;

        void add(boolean is) {
            all++;
            those += is ? 1 : 0;
        }
    }

    @BeforeAll
    void readEverything() {
        read("crm", row -> {
            cards.put(row.apply("loyalty_card"), row.apply("email"));
            born.put(row.apply("email"), (Integer) row.apply("birth_year"));
        });
        read("pos", row -> bought(cards.get(row.apply("card")), row));
        read("web", this::seen);
        read("panel", row -> said.computeIfAbsent(row.apply("email"), who -> new HashMap<>())
                .put(row.apply("question") + "/" + row.apply("about"), answer(row)));
    }

    private static Object answer(Function<String, Object> row) {
        return row.apply("rating") == null ? row.apply("answer") : row.apply("rating");
    }

    private static void read(String stream, Consumer<Function<String, Object>> each) {
        new DemoConnector(() -> MANY).read(ReadRequest.all(stream), new Counter(each));
    }

    private void bought(Object who, Function<String, Object> row) {
        if (who != null && row.apply("category") != null) {
            days.computeIfAbsent(row.apply("category"), category -> new HashMap<>())
                    .computeIfAbsent(who, absent -> new TreeSet<>())
                    .add(((OffsetDateTime) row.apply("time")).toLocalDate().toEpochDay());
        }
    }

    private void seen(Function<String, Object> row) {
        Object who = row.apply("email");
        if (who == null) {
            return;
        }
        tally(searches, who, "search".equals(row.apply("event")));
        if (row.apply("referrer") != null) {
            tally(direct, who, "direct".equals(row.apply("referrer")));
        }
        if ("coupon".equals(row.apply("event"))) {
            tally(friends, who, row.apply("coupon").toString().startsWith("VRIEND"));
        }
        if ("purchase".equals(row.apply("event"))) {
            bought(who, row);
        }
    }

    private static void tally(Map<Object, Tally> tallies, Object who, boolean is) {
        tallies.computeIfAbsent(who, absent -> new Tally()).add(is);
    }

    @Test
    void whatRunsOutIsBoughtAgainByEverybodysOwnRhythm() {
        for (Sideline thing : Sideline.values()) {
            if (thing.nature == Sideline.Nature.RUNS_OUT) {
                List<Double> unevenness = new ArrayList<>();
                List<Double> means = new ArrayList<>();
                days.get(thing.category).values().stream()
                        .filter(each -> each.size() >= 4)
                        .map(PlantedTest::gaps)
                        .forEach(gaps -> {
                            means.add(mean(gaps));
                            unevenness.add(deviation(gaps) / mean(gaps));
                        });
                assertTrue(means.size() >= 30, thing.category + " " + means.size());
                assertTrue(mean(unevenness) > 0.1 && mean(unevenness) < 0.5, thing.category + mean(unevenness));
                assertTrue(mean(means) > thing.fewestDays && mean(means) < thing.mostDays, thing.category);
                assertTrue(deviation(means) > 3, thing.category + ": everybody has the same rhythm");
            }
        }
    }

    private static List<Double> gaps(TreeSet<Long> bought) {
        List<Double> gaps = new ArrayList<>();
        for (Long day : bought.tailSet(bought.first(), false)) {
            gaps.add((double) (day - bought.lower(day)));
        }
        return gaps;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<Double> numbers) {
        double mean = mean(numbers);
        return Math.sqrt(numbers.stream()
                .mapToDouble(one -> (one - mean) * (one - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void whatGoesWithSomethingFollowsItAndWhatStaysIsSeldomBoughtAgain() {
        Map<Object, TreeSet<Long>> makers = days.get("espressomakers");
        Map<Object, TreeSet<Long>> descalers = days.get("ontkalker");
        List<Object> both =
                descalers.keySet().stream().filter(makers::containsKey).toList();
        long followed = both.stream()
                .filter(who -> descalers.get(who).first() >= makers.get(who).first() + 20)
                .count();
        assertTrue(both.size() >= 40 && both.size() < makers.size() * 0.6, both.size() + " of " + makers.size());
        assertTrue(followed > 0.9 * both.size(), "all but those who once did not show their card: " + followed);
        double again = makers.values().stream().filter(each -> each.size() > 1).count() / (double) makers.size();
        assertTrue(again > 0.03 && again < 0.25, "again: " + again);
    }

    @Test
    void whoSaysThatFriendsSentHimUsesTheirCouponsAndWhoComesForTheBrandComesDirect() {
        double sent = share(friends, "hoe-kent-u-ons/null", Set.of("vrienden"));
        double others = share(friends, "hoe-kent-u-ons/null", Set.of("zoekmachine", "winkelstraat", "advertentie"));
        assertTrue(sent > others + 0.3, sent + " and " + others);
        double fond = share(direct, "merk/null", Set.of(4, 5));
        double cool = share(direct, "merk/null", Set.of(1, 2, 3));
        assertTrue(fond > cool + 0.15, fond + " and " + cool);
        double needy = share(searches, "behoefte/null", Set.of(4, 5));
        assertTrue(needy > 1.2 * share(searches, "behoefte/null", Set.of(1, 2, 3)), "searches: " + needy);
    }

    /** Share of the things of those who answered so. */
    private double share(Map<Object, Tally> tallies, String question, Set<Object> answers) {
        Tally sum = new Tally();
        tallies.forEach((who, tally) -> {
            Object answer = said.getOrDefault(who, Map.of()).get(question);
            if (answer != null && answers.contains(answer)) {
                sum.all += tally.all;
                sum.those += tally.those;
            }
        });
        assertTrue(sum.all >= 60, question + " " + answers + ": " + sum.all);
        return sum.those / sum.all;
    }

    @Test
    void theYoungLikeToHelpThemselvesAndTheOldDoNot() {
        Map<Boolean, List<Double>> liked = new TreeMap<>();
        said.forEach((who, answers) -> {
            if (answers.get("tevredenheid/help") instanceof Integer rating) {
                int year = born.get(who);
                if (year < 1965 || year > 1995) {
                    liked.computeIfAbsent(year > 1995, young -> new ArrayList<>())
                            .add(rating.doubleValue());
                }
            }
        });
        assertTrue(mean(liked.get(true)) > 3.5, "the young: " + mean(liked.get(true)));
        assertTrue(mean(liked.get(false)) < 2.7, "the old: " + mean(liked.get(false)));
    }

    @Test
    void aLetterIsSentBeforeItIsOpenedAndOpenedBeforeItIsClicked() {
        Map<Object, String> states = new HashMap<>();
        Set<Object> clicked = new HashSet<>();
        read("mail", row -> {
            Object letter = row.apply("email") + "/" + row.apply("campaign");
            String before = states.put(letter, row.apply("event").toString());
            assertEquals(
                    switch (row.apply("event").toString()) {
                        case "sent" -> null;
                        case "opened" -> "sent";
                        default -> "opened";
                    },
                    before);
            if ("clicked".equals(row.apply("event"))) {
                clicked.add(row.apply("email"));
            }
        });
        assertTrue(clicked.size() > 200, clicked.size() + " clicked");
    }
}
