package halte.store.postgresql;

import halte.store.api.Store;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL keeps the store's contract. A folder stands for a database of its own. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreContractTest {

    private final Databases databases;

    PostgresStoreContractTest(PostgresServer server) {
        databases = new Databases(server);
    }

    @Nested
    class Touches extends TouchContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Snapshots extends SnapshotContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Identities extends IdentityContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Documents extends DocumentContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Memberships extends MembershipContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Journals extends JournalContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Models extends ModelContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Durability extends DurabilityContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }

    @Nested
    class Questions extends SqlContract {

        @Override
        protected Store open(Path data) {
            return PostgresStore.open(databases.of(data));
        }

        @Override
        protected void close(Store opened) {
            ((PostgresStore) opened).close();
        }
    }
}
