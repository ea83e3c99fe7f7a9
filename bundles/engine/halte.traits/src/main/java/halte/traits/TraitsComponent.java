package halte.traits;

import halte.runtime.Guests;
import halte.runtime.Reception;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link StoredTimelines} as a service; traits as classes come and go through the reception. */
@Component(immediate = true)
public final class TraitsComponent implements Timelines {

    private final Workers workers = Workers.perCore();
    private final StoredTimelines timelines;
    private final Reception.Door door;

    /** Called by the framework. */
    @Activate
    public TraitsComponent(
            BundleContext framework,
            @Reference Reception reception,
            @Reference Store store,
            @Reference Workspace workspace) {
        Guests<TraitFold> guests = reception.guests("trait");
        timelines = new StoredTimelines(store.touches(), store.memberships(), workspace.currency(), guests, workers);
        door = reception.open(framework, TraitFold.class, guests, timelines.host(store.documents()));
    }

    @Deactivate
    void stop() {
        door.close();
        workers.close();
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
    public TraitTable of(long[] customers, List<TraitDeclaration> traits, Instant at) {
        return timelines.of(customers, traits, at);
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
