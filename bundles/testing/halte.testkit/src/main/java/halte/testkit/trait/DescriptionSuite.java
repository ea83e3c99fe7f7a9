package halte.testkit.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.trait.api.TraitDescriptor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a trait says about itself. */
interface DescriptionSuite extends TraitSuite {

    @Test
    default void theDescriptorIsCompleteAndStaysTheSame() {
        TraitDescriptor descriptor = trait().descriptor();
        assertTrue(
                descriptor.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                "lower case with hyphens: " + descriptor.name());
        assertFalse(descriptor.title().en().isBlank(), "English title");
        assertFalse(descriptor.title().nl().isBlank(), "Dutch title");
        assertFalse(descriptor.unit() != null && descriptor.unit().isBlank(), "a unit without a name");
        assertFalse(descriptor.purpose() != null && descriptor.purpose().isBlank(), "a purpose without a name");
        assertNamed(descriptor.types());
        assertNamed(descriptor.properties());
        assertEquals(descriptor, trait().descriptor(), "the same at every call");
    }

    private static void assertNamed(Set<String> names) {
        names.forEach(name -> assertFalse(name.isBlank(), "a type or property without a name"));
    }

    @Test
    default void theSampleHasEveryTypeThatItListensTo() {
        for (String type : trait().descriptor().types()) {
            boolean found = timelines().stream()
                    .anyMatch(timeline -> timeline.narrowedTo(Set.of(type)).size() > 0);
            assertTrue(found, () -> "timelines() lacks touches of type " + type);
        }
    }

    @Test
    default void itReadsOnlyThePropertiesThatItDeclares() {
        WatchedTimeline watched = new WatchedTimeline(trait().descriptor());
        timelines().forEach(timeline -> watched.over(timeline, AT).fold(trait(), AT));
        assertEquals(Set.of(), watched.undeclared(), "properties that the descriptor does not name");
    }
}
