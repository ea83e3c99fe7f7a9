package halte.traits;

import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.api.Workspace;
import halte.store.api.Store;
import halte.timeline.Workers;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import halte.trait.api.TraitTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Offers {@link StoredTimelines} as a service and lets traits as classes come and go. */
@Component
public final class TraitsComponent implements Timelines {

    private final Guests<TraitFold> guests = new Guests<>("trait", Clock.systemUTC());
    private final Workers workers = Workers.perCore();
    private final StoredTimelines timelines;

    /** Called by the framework. */
    @Activate
    public TraitsComponent(@Reference Store store, @Reference Workspace workspace) {
        timelines = new StoredTimelines(store.touches(), workspace.currency(), guests, workers);
    }

    @Deactivate
    void stop() {
        workers.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFold(ServiceReference<TraitFold> reference, TraitFold fold) {
        Bundle bundle = reference.getBundle();
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        Guest<TraitFold> nameless = new Guest<>("?", fold, name, number(reference));
        TraitDescriptor descriptor = guests.guard(nameless, TraitFold::descriptor);
        guests.add(new Guest<>(descriptor.name(), fold, name, number(reference)));
    }

    void unbindFold(ServiceReference<TraitFold> reference) {
        guests.remove(number(reference));
    }

    private static long number(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    @Override
    public PassResult pass(Pass wanted) {
        return timelines.pass(wanted);
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        return timelines.of(customer, traits, at);
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        return timelines.read(customer, at, reader);
    }

    @Override
    public List<TraitDescriptor> folds() {
        return timelines.folds();
    }

    @Override
    public Extent extent() {
        return timelines.extent();
    }
}
