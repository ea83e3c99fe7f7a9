package halte.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.access.api.Role;
import halte.model.Text;
import halte.rest.fake.Client;
import halte.rest.fake.Rig;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.shell.fake.FakeLayers;
import halte.shell.fake.FakeSegmentations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change by the command, between the moment at which a caller's ETag is looked at and the one at which his change is made. */
class ChangedMeanwhileTest {

    private static final Map<String, Object> TITLE = Map.of("en", "Value", "nl", "Waarde");

    private final Rig rig = new Rig();
    private final Client boss = rig.as(Role.ADMINISTRATOR);

    @AfterEach
    void stop() {
        rig.close();
    }

    /** Somebody at the command is always faster. */
    private static final class Overtaken extends FakeSegmentations {
        @Override
        public Definition define(Definition wanted, String who, int expected) {
            super.define(new Definition(wanted.id(), Text.of("faster"), "rfm", Map.of(), 0), "ann", -1);
            return super.define(wanted, who, expected);
        }
    }

    private static final class OvertakenLayers extends FakeLayers {
        @Override
        public Stack define(Stack wanted, String who, int expected) {
            super.define(new Stack(wanted.id(), Text.of("faster"), wanted.layers(), wanted.floor(), 0), "ann", -1);
            return super.define(wanted, who, expected);
        }
    }

    @Test
    void isSeenWhereSomethingNewIsDefined() {
        rig.doors.removeIf(Segmentations.class::isInstance);
        rig.doors.add(new Overtaken());
        Map<String, Object> rfm = Map.of("title", TITLE, "strategy", "rfm");
        boss.put("/segmentations/rfm", rfm).expect(412, "DOCUMENT_CHANGED");
        assertEquals("faster", title("/segmentations/rfm", "definition"));
    }

    @Test
    void isSeenWhereAKnownVersionIsReplaced() {
        rig.doors.removeIf(Layers.class::isInstance);
        FakeLayers layers = new OvertakenLayers();
        rig.doors.add(layers);
        layers.define(new Layers.Stack("both", Text.of("first"), List.of("rfm", "rules"), 10, 0), "ann");
        Map<String, Object> both = Map.of("title", TITLE, "layers", List.of("rfm", "rules"));
        String version = boss.get("/layers/both").expect(200).header("ETag");
        boss.put("/layers/both", both, "If-Match", version).expect(412, "DOCUMENT_CHANGED");
        assertEquals("faster", title("/layers/both", "stack"));
        boss.put("/layers/both", both, "If-Match", "*").expect(200);
        assertEquals("Value", title("/layers/both", "stack"));
    }

    private String title(String path, String of) {
        return boss.get(path)
                .expect(200)
                .json()
                .path(of)
                .path("title")
                .path("en")
                .asText();
    }
}
