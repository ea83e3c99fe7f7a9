package halte.store.postgresql;

import halte.store.api.Store;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import halte.testkit.store.StoreCertification;
import java.nio.file.Path;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL keeps what every store promises, and answers SQL. A folder stands for a database of its own. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreCertificationTest extends StoreCertification {

    private final Databases databases;

    PostgresStoreCertificationTest(PostgresServer server) {
        databases = new Databases(server);
    }

    @Override
    public Store open(Path data) {
        return PostgresStore.open(databases.of(data));
    }

    @Override
    public void close(Store opened) {
        ((PostgresStore) opened).close();
    }
}
