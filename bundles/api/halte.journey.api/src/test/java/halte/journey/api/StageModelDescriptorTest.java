package halte.journey.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageModelDescriptorTest {

    private static Stage stage(String id, String type, int halfLife, double enough, int afterOrder) {
        return new Stage(id, Text.of(id), Text.of(id), Set.of(type), halfLife, enough, afterOrder);
    }

    private static StageModelDescriptor model(Stage... stages) {
        return new StageModelDescriptor("model", Text.of("model"), Text.of("model"), List.of(stages));
    }

    @Test
    void anOrderSettlesStagesThatDoNotLastAfterIt() {
        assertTrue(stage("a", "search", 7, 1, 0).settled());
        assertEquals(false, stage("a", "contact", 7, 1, 30).settled());
    }

    @Test
    void stagesOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> stage("a", "search", 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> stage("a", "search", 7, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> stage("a", "search", 7, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> stage("a", "search", 7, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> stage("A b", "search", 7, 1, 0));
    }

    @Test
    void stagesThatShareANameOrATypeAreRefused() {
        Stage first = stage("a", "search", 7, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> model(first));
        assertThrows(IllegalArgumentException.class, () -> model(first, stage("a", "contact", 7, 1, 0)));
        assertThrows(IllegalArgumentException.class, () -> model(first, stage("b", "search", 7, 1, 0)));
        assertThrows(IllegalArgumentException.class, () -> model(first, stage("quiet", "contact", 7, 1, 0)));
        assertEquals(2, model(first, stage("b", "contact", 7, 1, 0)).stages().size());
    }
}
