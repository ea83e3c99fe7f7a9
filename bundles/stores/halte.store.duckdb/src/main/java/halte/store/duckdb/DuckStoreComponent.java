package halte.store.duckdb;

import halte.runtime.api.Workspace;
import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the store of the workspace's data folder. */
@Component(
        configurationPid = "halte.store.duckdb",
        configurationPolicy = ConfigurationPolicy.OPTIONAL,
        immediate = true,
        service = Store.class)
@Designate(ocd = DuckStoreComponent.DuckConfig.class)
public final class DuckStoreComponent implements Store {

    /** Settings of the store. */
    @ObjectClassDefinition(name = "Store in DuckDB", description = "How much the store may take of this machine.")
    @interface DuckConfig {

        @AttributeDefinition(name = "Memory", description = "The most memory for the engine, such as 2GB.")
        String memory() default "2GB";

        @AttributeDefinition(name = "Threads", description = "The most threads for the engine; 0 for all processors.")
        int threads() default 0;

        @AttributeDefinition(
                name = "Seconds per question",
                description = "How long an analyst's SQL question may take before it is stopped.")
        int query_seconds() default 60;
    }

    private final DuckStore store;

    @Activate
    public DuckStoreComponent(@Reference Workspace workspace, DuckConfig config) {
        store = DuckStore.open(
                workspace.data(),
                new Settings(
                        config.memory(),
                        config.threads() > 0 ? config.threads() : Settings.DEFAULT.threads(),
                        Duration.ofSeconds(config.query_seconds())));
    }

    @Deactivate
    void close() {
        store.close();
    }

    @Override
    public TouchStore touches() {
        return store.touches();
    }

    @Override
    public IdentityStore identities() {
        return store.identities();
    }

    @Override
    public DocumentStore documents() {
        return store.documents();
    }

    @Override
    public MembershipStore memberships() {
        return store.memberships();
    }

    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public boolean query(String statement, long limit, RowSink rows) {
        return store.query(statement, limit, rows);
    }
}
