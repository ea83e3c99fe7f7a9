package halte.testkit.segmentation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a strategy says about itself, asks for and refuses. */
interface DeclarationSuite extends SegmentationSuite {

    @Test
    default void saysWhatItIs() {
        var descriptor = strategy().descriptor();
        assertAll(
                () -> assertTrue(NAME.matcher(descriptor.id()).matches(), "id in lower case with hyphens"),
                () -> SegmentationSuite.inBothLanguages(descriptor.title()),
                () -> SegmentationSuite.inBothLanguages(descriptor.description()),
                () -> assertTrue(descriptor.minimumCustomers() >= 0, "minimum of customers"),
                () -> assertTrue(descriptor.minimumHistoryDays() >= 0, "minimum of history"),
                () -> assertEquals(descriptor, strategy().descriptor(), "the same at every call"));
    }

    @Test
    default void asksForTraitsWithDifferentNames() {
        List<String> names = names();
        assertEquals(names.size(), new HashSet<>(names).size(), "different names: " + names);
        assertEquals(traits(), traits(), "the same at every call");
    }

    @Test
    default void refusesAnUnknownParameter() {
        Map<String, Object> mistyped = new HashMap<>(parameters());
        mistyped.put("no-such-parameter", 1);
        HalteException refused =
                assertThrows(HalteException.class, () -> strategy().traits(Parameters.of(mistyped)));
        assertEquals("PARAMETER_UNKNOWN", refused.failure().code());
        assertTrue(refused.failure().message().contains("no-such-parameter"), "names the parameter");
    }

    @Test
    default void refusesTheModelOfAnotherStrategy() {
        Parameters foreign = Parameters.of(Map.of("model", "of-another-strategy", "version", 1));
        HalteException refused =
                assertThrows(HalteException.class, () -> strategy().restore(Parameters.of(parameters()), foreign));
        assertEquals("MODEL_UNREADABLE", refused.failure().code());
    }
}
