package halte.segmentation;

import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Clock;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Offers segmentations as a service and lets strategies come and go. */
@Component(name = "halte.segmentation", service = Segmentations.class)
public final class SegmentationComponent extends StoredSegmentations {

    private final Strategies strategies;

    /** For the component runtime. */
    @Activate
    public SegmentationComponent(@Reference Store store, @Reference Timelines timelines) {
        this(store, timelines, Clock.systemUTC());
    }

    private SegmentationComponent(Store store, Timelines timelines, Clock clock) {
        this(store, timelines, new Strategies(clock), clock);
    }

    private SegmentationComponent(Store store, Timelines timelines, Strategies strategies, Clock clock) {
        super(store, timelines, strategies, clock);
        this.strategies = strategies;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStrategy(ServiceReference<SegmentationStrategy> reference, SegmentationStrategy strategy) {
        Bundle bundle = reference.getBundle();
        strategies.add(strategy, bundle.getSymbolicName() + " " + bundle.getVersion(), number(reference));
    }

    void unbindStrategy(ServiceReference<SegmentationStrategy> reference) {
        strategies.remove(number(reference));
        strategyLeft();
    }

    private static long number(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }
}
