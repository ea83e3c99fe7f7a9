package halte.store.duckdb;

import halte.store.api.Store;
import halte.testkit.store.StoreCertification;
import java.nio.file.Path;

/** DuckDB keeps what every store promises, and answers SQL. */
class DuckStoreCertificationTest extends StoreCertification {

    @Override
    public Store open(Path data) {
        return DuckStore.open(data);
    }

    @Override
    public void close(Store opened) {
        ((DuckStore) opened).close();
    }
}
