package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A camping shop: gas is used up every month, mats follow tents two months later, flags come with tents by chance, tents grow dearer. */
class PurchasesModelTest {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "categories",
            Map.of("gas", "consumable", "tents", "durable", "membership", Map.of("nature", "service", "every", 365)));

    private static Shop shop;
    private static SegmentationModel model;

    private static Shop.Line line(String thing, double price) {
        return new Shop.Line(thing + price, thing, price);
    }

    @BeforeAll
    static void fit() {
        Random random = new Random(2);
        shop = new Shop(LocalDate.parse("2026-06-01"), false);
        shop.add("gas", 118, 95, 72, 49, 26);
        shop.add("gas", 290, 260, 230, 200);
        shop.add("gas", 95, 65, 35, 5);
        shop.add("tents", 58);
        shop.add("tents", 5);
        shop.add("membership", 1_080, 715, 350);
        for (int customer = 0; customer < 1_500; customer++) {
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            int day = shop.today() - 300 - random.nextInt(700);
            if (customer % 3 == 0) {
                for (int i = 0; i < 12 && day < shop.today(); i++, day += 20 + random.nextInt(21)) {
                    days.put(day, List.of(line("gas", 8)));
                }
            } else if (customer % 3 == 1) {
                days.put(
                        day,
                        random.nextInt(4) == 0
                                ? List.of(line("tents", 100), line("flags", 4))
                                : List.of(line("tents", 100)));
                if (random.nextInt(2) == 0) {
                    days.put(day + 45 + random.nextInt(30), List.of(line("mats", 20)));
                }
                if (random.nextInt(4) == 0) {
                    days.put(day + 200 + random.nextInt(30), List.of(line("tents", 300)));
                }
            } else {
                days.put(day, List.of(line("flags", 4)));
                days.put(day + 250, List.of(line("socks", 9)));
            }
            shop.add(days);
        }
        model = shop.fit(PARAMETERS);
    }

    private static TraitRow row(int customer) {
        return shop.table().at(customer);
    }

    private static List<String> segments(int customer) {
        return Assignments.of(model, row(customer));
    }

    private static Estimate estimate(int customer, String id) {
        return model.estimates(row(customer)).stream()
                .filter(estimate -> estimate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reason reason(int customer, String segment) {
        return model.explain(row(customer)).stream()
                .filter(reason -> segment.equals(reason.segment()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneIsToldWhatRunsOutWhen() {
        assertEquals(List.of("due-now"), segments(0));
        Text text = reason(0, "due-now").text();
        assertTrue(
                text.en().startsWith("Buys gas every 23 days (5 times), last on 6 May 2026: needed again about ")
                        && text.en().contains(" 2026 (between "),
                text.en());
        assertTrue(
                text.nl()
                        .startsWith("Koopt gas om de 23 dagen (5 keer), het laatst op 6 mei 2026: opnieuw nodig rond "),
                text.nl());
        assertEquals("gas", estimate(0, "next-needed").text().en());
        assertEquals(1, estimate(0, "days-until-needed").number(), 4);
        assertTrue(estimate(0, "bought-in-time").number() > 0.7);
        assertEquals("right now", estimate(0, "timing").text().en());
        assertEquals("gas (bought 5 times)", estimate(0, "offer").text().en());
    }

    @Test
    void whoLetsFarMoreTimePassHasStopped() {
        assertEquals(List.of("stopped"), segments(1));
        assertTrue(reason(1, "stopped").text().en().contains("has probably stopped"));
        assertEquals(List.of("not-yet"), segments(2));
    }

    @Test
    void matsFollowTentsAndNotTheOtherWayRound() {
        Table relations = Shop.table(model, "relations");
        List<Object> row = relations.rows().stream()
                .filter(each -> each.get(0).equals("tents") && each.get(1).equals("mats"))
                .findFirst()
                .orElseThrow();
        assertEquals(Kind.ACCESSORY.title(), row.get(2));
        assertEquals(59, (int) row.get(16), 5, "days");
        assertTrue((double) row.get(10) > 1, "beyond chance");
        assertTrue(relations.rows().stream().noneMatch(each -> each.contains("socks") && each.contains("mats")));
    }

    @Test
    void theMomentForTheNextStepIsTold() {
        assertEquals(List.of("next-step-now"), segments(3));
        assertEquals(List.of("next-step-early"), segments(4));
        assertEquals(
                "mats as an accessory to tents", estimate(3, "next-step").text().en());
        assertEquals(
                "mats als accessoire bij tents", estimate(3, "next-step").text().nl());
        assertTrue(
                reason(3, "next-step-now").text().nl().startsWith("Kocht tents op 4 april 2026: volgende stap mats"));
    }

    @Test
    void tentsAreReplacedByDearerOnes() {
        List<Object> row = Shop.table(model, "upgrades").rows().get(0);
        assertEquals("tents", row.get(0));
        assertEquals(0, row.get(2));
        assertEquals(215, (int) row.get(5), 10);
    }

    @Test
    void whatIsDurableIsNotOfferedTwice() {
        assertTrue(List.of("offer", "second-offer", "third-offer").stream()
                .map(id -> estimate(3, id).text())
                .noneMatch(offer -> offer != null && offer.en().startsWith("tents")));
    }

    @Test
    void aServiceIsRenewedWhenItsTimeIsUp() {
        assertEquals(List.of("due-soon"), segments(5));
        assertEquals(15, estimate(5, "days-until-needed").number(), 3);
        assertTrue(reason(5, "due-soon").text().en().contains("due for renewal"));
    }

    @Test
    void whatIsDeclaredAndWhatIsInferredIsToldApart() {
        Map<Object, List<Object>> natures = Shop.table(model, "natures").rows().stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.get(0), row -> row));
        assertEquals(new Text("declared", "opgegeven"), natures.get("gas").get(2));
        assertEquals(new Text("inferred", "afgeleid"), natures.get("flags").get(2));
        assertEquals(Nature.DURABLE.title(), natures.get("flags").get(1));
        assertTrue(
                model.findings().stream().anyMatch(text -> text.en().contains("is inferred from how they are bought")));
    }
}
