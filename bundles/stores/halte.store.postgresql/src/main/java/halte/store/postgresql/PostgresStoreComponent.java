package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.Store;
import java.time.Duration;
import java.util.Optional;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Offers the store of the configured database, as soon as the database answers, and says how it is. */
@Component(
        configurationPid = "halte.store.postgresql",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = HealthCheck.class)
@StoreHealth
@Designate(ocd = PostgresStoreComponent.PostgresConfig.class)
public final class PostgresStoreComponent implements HealthCheck {

    /** Settings of the store. */
    @ObjectClassDefinition(name = "Store in PostgreSQL", description = "Where the database is and who Halte is there.")
    @interface PostgresConfig {

        @AttributeDefinition(name = "URL", description = "The database, as jdbc:postgresql://HOST:PORT/DATABASE.")
        String url() default "";

        @AttributeDefinition(name = "User", description = "The role that owns Halte's tables; no superuser.")
        String user() default "halte";

        /** The leading dot keeps it out of the service's properties. */
        @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD, description = "The role's password.")
        String _password() default "";

        @AttributeDefinition(name = "Readers", description = "The most connections that read at once.")
        int readers() default Settings.READERS;

        @AttributeDefinition(
                name = "Seconds per question",
                description = "How long an analyst's SQL question may take before it is stopped.")
        int query_seconds() default 60;
    }

    private final Opening opening;

    @Activate
    public PostgresStoreComponent(BundleContext bundles, PostgresConfig config) {
        Settings settings = new Settings(
                config.url(),
                config.user(),
                config._password(),
                config.readers(),
                Duration.ofSeconds(config.query_seconds()),
                Settings.PATIENCE);
        opening =
                new Opening(() -> PostgresStore.open(settings), store -> offer(bundles, store), Duration.ofSeconds(1));
    }

    /** Two stores would part the data between them, so this one is not offered beside another. */
    private static Opening.Offer offer(BundleContext bundles, PostgresStore store) {
        if (bundles.getServiceReference(Store.class) != null) {
            throw new Failure(
                            "STORE_TWICE",
                            Actor.CONFIGURATION,
                            "Another store serves already, so the one in PostgreSQL is not offered.",
                            "Leave one: take the other's bundle or this one's configuration out.")
                    .asException();
        }
        ServiceRegistration<Store> registration = bundles.registerService(Store.class, store, null);
        return registration::unregister;
    }

    @Activate
    void start() {
        opening.start();
    }

    @Deactivate
    void stop() {
        opening.close();
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Optional<Failure> problem = opening.problem();
        problem.ifPresentOrElse(
                failure -> log.critical("{}: {} {}", failure.code(), failure.message(), failure.advice()),
                () -> log.info("The database answers."));
        return new Result(log);
    }
}
