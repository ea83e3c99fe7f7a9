package halte.testkit.kpi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.KpiDescriptor;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a KPI says about itself. */
interface DescriptionSuite extends KpiSuite {

    @Test
    default void theDescriptorIsCompleteAndStaysTheSame() {
        KpiDescriptor descriptor = kpi().descriptor();
        assertAll(
                () -> assertTrue(descriptor.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), descriptor.id()),
                () -> assertFalse(descriptor.title().in(Locale.ENGLISH).isBlank()),
                () -> assertFalse(
                        descriptor.title().in(Locale.forLanguageTag("nl")).isBlank()),
                () -> assertFalse(descriptor.description().in(Locale.ENGLISH).isBlank()),
                () -> assertFalse(
                        descriptor.description().in(Locale.forLanguageTag("nl")).isBlank()),
                () -> assertFalse(descriptor.unit().isBlank()),
                () -> assertEquals(descriptor, kpi().descriptor()));
    }
}
