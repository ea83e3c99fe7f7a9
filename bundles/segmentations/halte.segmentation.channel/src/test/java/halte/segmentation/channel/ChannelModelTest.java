package halte.segmentation.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which channel a customer prefers, how sure that is, and what may be used. */
class ChannelModelTest {

    private static final Map<String, Object> TWO = Map.of("channels", List.of("web", "store"));

    /** A shop of thirty whose first customer the test writes down. */
    private static Customers shop(Map<String, Object> parameters, Object... first) {
        return new Customers(parameters)
                .add(first)
                .times(10, "days-by-web", 8, "days-by-store", 2)
                .times(10, "days-by-web", 2, "days-by-store", 8)
                .times(10, "days-by-web", 5, "days-by-store", 5);
    }

    private static List<String> segment(Customers shop) {
        return Assignments.of(shop.fit(), shop.table().at(0));
    }

    private static Estimate estimate(Customers shop, String id) {
        return shop.fit().estimates(shop.table().at(0)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsMostlyInOneChannelPrefersIt() {
        assertEquals(List.of("prefers-web"), segment(shop(TWO, "days-by-web", 12, "days-by-store", 2)));
        assertEquals(List.of("prefers-store"), segment(shop(TWO, "days-by-web", 2, "days-by-store", 12)));
    }

    @Test
    void whoIsInBothPrefersNeither() {
        assertEquals(List.of("several"), segment(shop(TWO, "days-by-web", 6, "days-by-store", 5)));
    }

    @Test
    void ofWhomTooLittleIsKnownNothingIsSaid() {
        Customers shop = shop(TWO, "days-by-web", 2);
        assertEquals(List.of("unknown"), segment(shop));
        assertNull(estimate(shop, "preferred-channel").text());
        assertTrue(estimate(shop, "share").number() > 0.5, "though one may expect something");
    }

    @Test
    void fewTouchesAreDrawnTowardsWhatIsUsual() {
        double few = estimate(shop(TWO, "days-by-web", 3), "share").number();
        double many = estimate(shop(TWO, "days-by-web", 60), "share").number();
        assertTrue(few < many && many < 1 && few > 0.5, few + " " + many);
    }

    @Test
    void reasonsGiveHisOwnValuesInBothLanguages() {
        Customers shop = shop(TWO, "days-by-web", 12, "days-by-store", 2);
        List<Reason> reasons = shop.fit().explain(shop.table().at(0));
        assertTrue(reasons.get(0).held());
        assertTrue(
                reasons.get(0).text().en().startsWith("12 of 14 days of contact;"),
                reasons.get(0).text().en());
        assertTrue(
                reasons.get(0).text().nl().startsWith("12 van 14 contactdagen;"),
                reasons.get(0).text().nl());
        assertTrue(
                reasons.get(2).text().en().contains("sure that web is ahead of store"),
                reasons.get(2).text().en());
        assertTrue(
                reasons.get(2).text().nl().contains("zeker dat web vóór winkel ligt"),
                reasons.get(2).text().nl());
    }

    @Test
    void aChannelWithoutConsentIsNeverNamed() {
        Map<String, Object> consents =
                Map.of("channels", List.of("email", "store"), "consents", Map.of("email", "marketing"));
        Customers refuser = new Customers(consents)
                .add("days-by-email", 20, "days-by-store", 4, "may-use-email", Double.NaN)
                .times(30, "days-by-email", 5, "days-by-store", 5);
        SegmentationModel model = refuser.fit();
        assertEquals(List.of("prefers-store"), segment(refuser));
        assertEquals("store", estimate(refuser, "preferred-channel").text().en());
        assertTrue(model.explain(refuser.table().at(0))
                .get(0)
                .text()
                .en()
                .endsWith("may not be used: no consent to 'marketing'"));
        assertTrue(model.findings().stream().anyMatch(text -> text.en().startsWith("1 customers did not consent")));
    }

    @Test
    void whoMayBeReachedNowhereIsUnknown() {
        Map<String, Object> consents = Map.of(
                "channels", List.of("email", "phone"), "consents", Map.of("email", "marketing", "phone", "marketing"));
        Customers refuser = new Customers(consents)
                .add("days-by-email", 20, "may-use-email", Double.NaN, "may-use-phone", Double.NaN);
        assertEquals(List.of("unknown"), segment(refuser));
        assertEquals(
                "consented to no channel",
                refuser.fit().explain(refuser.table().at(0)).get(3).text().en());
    }

    @Test
    void whoSaidWhatMattersIsBelievedAsLongAsHeDidLittle() {
        Map<String, Object> asked = Map.of("channels", List.of("web", "store"), "importance", "channel-importance");
        assertEquals(
                List.of("prefers-store"),
                segment(shop(asked, "days-by-web", 1, "importance-of-web", 2, "importance-of-store", 5)));
        assertEquals(
                List.of("unknown"),
                segment(shop(asked, "days-by-web", 1, "importance-of-web", 5, "importance-of-store", 5)));
        assertEquals(
                List.of("prefers-web"),
                segment(shop(asked, "days-by-web", 40, "importance-of-web", 2, "importance-of-store", 5)));
        Table importance = table(
                shop(asked, "importance-of-store", 5)
                        .add("importance-of-store", 3)
                        .fit(),
                "importance");
        assertEquals(2L, importance.rows().get(1).get(1));
        assertEquals(4.0, importance.rows().get(1).get(2));
    }

    @Test
    void responsesAreSharesOfTheCustomersReached() {
        Customers mailed = new Customers(Map.of("channels", List.of("email", "web")))
                .times(40, "days-by-email", 3, "sent-by-email", 10, "opened-by-email", 4)
                .times(
                        10,
                        "days-by-email",
                        3,
                        "sent-by-email",
                        10,
                        "opened-by-email",
                        4,
                        "clicked-by-email",
                        5,
                        "ordered-after-email",
                        1)
                .times(50, "days-by-web", 9);
        List<List<Object>> rows = table(mailed.fit(), "responses").rows();
        assertEquals(List.of(50L, 50L, 1.0), rows.get(0).subList(2, 5));
        assertEquals(List.of(50L, 10L, 0.2), rows.get(1).subList(2, 5));
        assertEquals(List.of(50L, 10L, 0.2), rows.get(2).subList(2, 5));
        assertTrue(estimate(mailed, "response-by-email").number() < 0.1, "who was sent ten and clicked none");
        assertEquals(Double.NaN, estimate(mailed, "response-by-web").number(), "nothing was sent there");
    }

    @Test
    void whatNobodyEverDidIsAskedForInsteadOfCountedAsNothing() {
        SegmentationModel model = new Customers(Map.of("channels", List.of("email", "web")))
                .times(50, "days-by-web", 9, "sent-by-email", 10)
                .fit();
        assertTrue(model.tables().stream().noneMatch(one -> one.id().equals("responses")));
        assertTrue(model.findings().stream().anyMatch(text -> text.en()
                .equals("Nobody ever clicked on what is sent by e-mail: are clicks imported?")));
    }

    @Test
    void groupsAreShownSideBySide() {
        Map<String, Object> grouped = Map.of(
                "channels", List.of("web", "store"), "groups", List.of("age"), "segments", List.of("rfm/champions"));
        Customers shop = new Customers(grouped)
                .times(30, "days-by-web", 9, "days-by-store", 1, "group-1", "young", "segment-1", 1)
                .times(30, "days-by-web", 1, "days-by-store", 9, "group-1", "old");
        List<List<Object>> rows = table(shop.fit(), "groups").rows();
        assertEquals(List.of("age old", 30L), rows.get(0).subList(0, 2));
        assertEquals(0.1, rows.get(0).get(3));
        assertEquals(0.9, rows.get(2).get(3));
        assertEquals("rfm/champions", rows.get(4).get(0));
    }

    @Test
    void wrongParametersAreNamed() {
        refused("channels must be different", Map.of("channels", List.of("web", "Web")));
        refused("channels must be from 2", Map.of("channels", List.of("web")));
        refused("sure must be above", Map.of("sure", 0.5));
        refused("by must name", Map.of("by", List.of()));
        refused("consents.fax is not known", Map.of("consents", Map.of("fax", "marketing")));
        refused("least must be from 1", Map.of("least", 0));
    }

    private static void refused(String message, Map<String, Object> parameters) {
        String said = assertThrows(HalteException.class, () -> new ChannelStrategy().traits(Parameters.of(parameters)))
                .failure()
                .message();
        assertTrue(said.startsWith(message), said);
    }
}
