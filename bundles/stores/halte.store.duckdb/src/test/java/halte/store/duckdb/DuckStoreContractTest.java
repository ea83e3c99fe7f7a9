package halte.store.duckdb;

import halte.store.api.Store;
import halte.testkit.store.DocumentContract;
import halte.testkit.store.DurabilityContract;
import halte.testkit.store.IdentityContract;
import halte.testkit.store.JournalContract;
import halte.testkit.store.MembershipContract;
import halte.testkit.store.ModelContract;
import halte.testkit.store.SnapshotContract;
import halte.testkit.store.SqlContract;
import halte.testkit.store.TouchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** DuckDB keeps the store's contract. */
class DuckStoreContractTest {

    @Nested
    class Touches extends TouchContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Snapshots extends SnapshotContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Identities extends IdentityContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Documents extends DocumentContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Memberships extends MembershipContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Journals extends JournalContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Models extends ModelContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Durability extends DurabilityContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }

    @Nested
    class Questions extends SqlContract {

        @Override
        protected Store open(Path data) {
            return DuckStore.open(data);
        }

        @Override
        protected void close(Store opened) {
            ((DuckStore) opened).close();
        }
    }
}
