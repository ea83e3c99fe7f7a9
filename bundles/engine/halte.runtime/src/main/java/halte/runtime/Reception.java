package halte.runtime;

import halte.model.HalteException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where guests of every extension point come in: the one place that turns services into guests, watches over them, and lets a bundle
 * take another's place. Safe for use by any thread.
 */
@Component(service = Reception.class, configurationPid = "halte.runtime")
@Designate(ocd = Reception.Config.class)
public final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** What the administrator may set. */
    @ObjectClassDefinition(name = "Guests", description = "How guests are watched over.")
    @interface Config {

        @AttributeDefinition(
                name = "Seconds of patience",
                description =
                        "How long a call to an extension may be without a sign of life; a fit or a read may take longer.")
        int patience_seconds() default 60;
    }

    /**
     * An extension point with its guests and the engine behind it.
     *
     * @param guests the guests
     * @param host the engine
     * @param <T> the extension point
     */
    public record Desk<T>(Guests<T> guests, Host<T> host) {}

    /** An extension point that is open until its engine stops. */
    public interface Door extends AutoCloseable {

        @Override
        void close();
    }

    private final Clock clock = Clock.systemUTC();
    private final Standing standing = new Standing(clock);
    private final Watch watch;
    private final Apart apart = new Apart();
    private final List<Desk<?>> desks = new CopyOnWriteArrayList<>();

    /** Begins to watch, as patiently as usual. */
    public Reception() {
        this(Watch.PATIENCE);
    }

    /** Begins to watch. */
    @Activate
    public Reception(Config config) {
        this(Duration.ofSeconds(Math.max(1, config.patience_seconds())));
    }

    private Reception(Duration patience) {
        watch = new Watch(standing, new Heap(), patience);
        watch.start();
    }

    @Deactivate
    void stop() {
        watch.close();
        apart.close();
    }

    /** Makes an empty registry that this reception watches; {@link #open} fills it. */
    public <T> Guests<T> guests(String kind) {
        return new Guests<>(kind, clock, standing, watch, apart);
    }

    /**
     * Opens an extension point: every service of its type becomes a guest until it leaves.
     *
     * @param framework the engine's own context
     * @param type the extension point
     * @param guests the registry to fill, from {@link #guests}
     * @param host the engine
     * @return to be closed when the engine stops
     */
    public <T> Door open(BundleContext framework, Class<T> type, Guests<T> guests, Host<T> host) {
        ServiceTracker<T, Guest<T>> tracker =
                new ServiceTracker<>(framework, type, new Entrance<>(framework, guests, host));
        Desk<T> desk = new Desk<>(guests, host);
        desks.add(desk);
        tracker.open();
        return () -> {
            desks.remove(desk);
            tracker.close();
        };
    }

    /** Returns the extension points that are open. */
    public List<Desk<?>> desks() {
        return List.copyOf(desks);
    }

    /** Returns who waits and who is in quarantine. */
    public Standing standing() {
        return standing;
    }

    /** Tells whether anybody still works with a guest of a bundle. */
    public boolean inUse(long bundle) {
        return desks.stream().anyMatch(desk -> desk.guests().inUse(bundle));
    }

    /** Tells all engines that guests changed places. */
    public void changed() {
        desks.forEach(desk -> desk.host().changed());
    }

    /** Lets services in and out. */
    private record Entrance<T>(BundleContext framework, Guests<T> guests, Host<T> host)
            implements ServiceTrackerCustomizer<T, Guest<T>> {

        @Override
        public Guest<T> addingService(ServiceReference<T> reference) {
            T service = framework.getService(reference);
            Optional<Guest<T>> guest = service == null ? Optional.empty() : named(reference, service);
            guest.ifPresentOrElse(guests::add, () -> framework.ungetService(reference));
            host.changed();
            return guest.orElse(null);
        }

        private Optional<Guest<T>> named(ServiceReference<T> reference, T service) {
            Bundle bundle = reference.getBundle();
            String origin = bundle.getSymbolicName() + " " + bundle.getVersion();
            long number = (Long) reference.getProperty(Constants.SERVICE_ID);
            Guest<T> nameless = new Guest<>("?", service, origin, bundle.getBundleId(), number);
            try {
                return guests.guard(nameless, guest -> host.name(guest, properties(reference)))
                        .map(id -> new Guest<>(id, service, origin, bundle.getBundleId(), number));
            } catch (HalteException refused) {
                LOG.warn(
                        "A {} of bundle {} is left out, since it does not say what it is",
                        guests.kind(),
                        origin,
                        refused);
                return Optional.empty();
            }
        }

        private static Map<String, Object> properties(ServiceReference<?> reference) {
            Map<String, Object> properties = new HashMap<>();
            for (String key : reference.getPropertyKeys()) {
                properties.put(key, reference.getProperty(key));
            }
            return properties;
        }

        @Override
        public void modifiedService(ServiceReference<T> reference, Guest<T> guest) {
            guests.remove(guest.number());
            named(reference, guest.service()).ifPresent(guests::add);
            host.changed();
        }

        @Override
        public void removedService(ServiceReference<T> reference, Guest<T> guest) {
            guests.remove(guest.number());
            host.changed();
            framework.ungetService(reference);
        }
    }
}
