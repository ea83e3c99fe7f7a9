package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import halte.store.api.Journal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit journal. */
interface JournalSuite extends StoreSuite {

    @Test
    default void entriesComeNewestFirstInPages() {
        Journal journal = store().journal();
        for (int i = 1; i <= 5; i++) {
            journal.record("jan", "segmentation.define", "rfm" + i, i == 5 ? null : "detail");
        }
        List<Journal.Entry> first = journal.entries(Long.MAX_VALUE, 2);
        List<Journal.Entry> rest = journal.entries(first.get(1).number(), 9);
        assertEquals(
                List.of("rfm5", "rfm4"),
                first.stream().map(Journal.Entry::subject).toList());
        assertEquals(
                List.of("rfm3", "rfm2", "rfm1"),
                rest.stream().map(Journal.Entry::subject).toList());
        assertNull(first.get(0).detail());
        assertEquals("detail", first.get(1).detail());
        assertEquals(List.of(), journal.entries(1, 9));
    }
}
