package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.store.api.DocumentStore;
import halte.store.api.DocumentStore.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versioned documents. */
interface DocumentSuite extends StoreSuite {

    private DocumentStore documents() {
        return store().documents();
    }

    @Test
    default void versionsCountUpAndNoneIsLost() {
        Document first = documents().put("segmentation", "rfm", "{\"a\":\"é\"}", "jan", 0);
        Document second = documents().put("segmentation", "rfm", "{}", "piet", 1);
        assertEquals(List.of(1, 2), List.of(first.version(), second.version()));
        assertEquals(second, documents().get("segmentation", "rfm").orElseThrow());
        assertEquals(first, documents().get("segmentation", "rfm", 1).orElseThrow());
        assertEquals(List.of(second, first), documents().versions("segmentation", "rfm"));
        assertTrue(documents().get("segmentation", "rfm", 3).isEmpty());
        assertTrue(documents().get("mapping", "rfm").isEmpty());
    }

    @Test
    default void whoDoesNotKnowTheNewestVersionIsRefused() {
        documents().put("target", "x", "1", "jan", 0);
        documents().put("target", "x", "2", "jan", 1);
        for (int expected : new int[] {0, 1, 3}) {
            HalteException refused =
                    assertThrows(HalteException.class, () -> documents().put("target", "x", "3", "piet", expected));
            assertEquals("DOCUMENT_CHANGED", refused.failure().code());
        }
        assertEquals(3, documents().put("target", "x", "3", "piet", -1).version());
        assertEquals(1, documents().put("target", "y", "1", "piet", -1).version());
    }

    @Test
    default void aRemovedDocumentIsGoneButItsVersionsStay() {
        documents().put("target", "x", "1", "jan", 0);
        documents().remove("target", "x", "piet");
        documents().remove("target", "x", "piet");
        documents().remove("target", "never was", "piet");
        assertTrue(documents().get("target", "x").isEmpty());
        assertEquals(List.of(), documents().list("target"));
        List<Document> versions = documents().versions("target", "x");
        assertEquals(2, versions.size());
        assertNull(versions.get(0).json());
        assertEquals("piet", versions.get(0).who());
        assertEquals(3, documents().put("target", "x", "2", "jan", 0).version());
    }

    @Test
    default void aKindIsListedById() {
        documents().put("target", "b", "1", "jan", 0);
        documents().put("target", "a", "1", "jan", 0);
        documents().put("target", "a", "2", "jan", 1);
        documents().put("other", "c", "1", "jan", 0);
        assertEquals(
                List.of("a2", "b1"),
                documents().list("target").stream()
                        .map(one -> one.id() + one.version())
                        .toList());
    }
}
