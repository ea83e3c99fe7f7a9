package halte.testkit.store;

import halte.store.api.Store;
import java.nio.file.Path;
import java.util.Set;

/** The store in memory keeps what every store promises, but for what it does not declare. */
class MemoryStoreTest extends StoreCertification {

    @Override
    public Store open(Path data) {
        return new MemoryStore();
    }

    @Override
    public void close(Store opened) {
        // There is nothing to close.
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }
}
