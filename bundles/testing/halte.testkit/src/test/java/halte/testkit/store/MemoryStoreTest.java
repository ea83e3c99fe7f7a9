package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.store.api.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    @Test
    void saysThatItAnswersNoSql() {
        HalteException refused = assertThrows(
                HalteException.class, () -> new MemoryStore().query("SELECT 1", 1, new SqlContract.Answer()));
        assertEquals("SQL_UNSUPPORTED", refused.failure().code());
    }

    @Nested
    class Touches extends TouchContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }

    @Nested
    class Snapshots extends SnapshotContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }

    @Nested
    class Identities extends IdentityContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }

    @Nested
    class Documents extends DocumentContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }

    @Nested
    class Memberships extends MembershipContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }

    @Nested
    class Journals extends JournalContract {

        @Override
        protected Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        protected void close(Store opened) {
            // There is nothing to close.
        }
    }
}
