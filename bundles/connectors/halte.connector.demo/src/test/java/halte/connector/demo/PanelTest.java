package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.ReadRequest;
import halte.testkit.connector.RecordedRead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the panel says, held against the age in the customer records, which is not among its own fields. */
class PanelTest {

    private static final DemoSettings MANY = DemoSettings.of(3, 3_000, 18, "2026-11-01");

    private final Map<Object, Integer> born = new HashMap<>();
    private final Map<String, double[]> sums = new HashMap<>();

    private static void read(String stream, Consumer<Function<String, Object>> each) {
        new DemoConnector(() -> MANY).read(ReadRequest.all(stream), new Counter(each));
    }

    @Test
    void ofTelevisionsYoungAndOldWantTheSameOfClothesTheyDoNot() {
        read("crm", row -> born.put(row.apply("crm_id"), (Integer) row.apply("birth_year")));
        read("panel", row -> {
            if (row.apply("rating") != null && "needs-panel".equals(row.apply("panel"))) {
                String age = born.get(row.apply("customer_no")) > 1990 ? "young" : "old";
                String key = age + " " + row.apply("about") + " " + row.apply("question");
                double[] sum = sums.computeIfAbsent(key, absent -> new double[2]);
                sum[0] += (Integer) row.apply("rating");
                sum[1]++;
            }
        });
        for (Desire desire : Desire.values()) {
            String question = desire == Desire.STYLE ? "uitstraling-maakt-niet-uit" : desire.word;
            assertTrue(Math.abs(apart("televisies", question)) < 0.3, question + apart("televisies", question));
        }
        assertTrue(apart("kleding", "uitstraling-maakt-niet-uit") < -0.7, "looks matter to the young");
        assertTrue(apart("kleding", "comfort") < -0.4);
        assertTrue(apart("kleding", "prijs") > 0.3);
    }

    private double apart(String about, String question) {
        double[] young = sums.get("young " + about + " " + question);
        double[] old = sums.get("old " + about + " " + question);
        return young[0] / young[1] - old[0] / old[1];
    }

    @Test
    void everybodyIsInvitedBeforeHeAnswersAndNobodyAnswersAQuestionTwiceInAWave() {
        RecordedRead read = new RecordedRead();
        new DemoConnector(() -> MANY).read(ReadRequest.all("panel"), read);
        List<String> fields = read.fields().get(0);
        Set<Object> invited = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        int answers = 0;
        for (var record : read.records()) {
            List<Object> values = record.values();
            Object who = values.get(fields.indexOf("wave")) + "/" + values.get(fields.indexOf("customer_no"));
            assertTrue(ids.add(values.get(fields.indexOf("answer_id"))), "twice");
            if ("3".equals(values.get(fields.indexOf("wave")))) {
                continue;
            }
            if ("invitation".equals(values.get(fields.indexOf("event")))) {
                invited.add(who);
            } else {
                answers++;
                assertTrue(invited.contains(who), "answered without being invited");
            }
        }
        assertTrue(invited.size() > 600 && invited.size() < 1_400, invited.size() + " invited");
        assertTrue(answers > 5_000, answers + " answers");
    }
}
