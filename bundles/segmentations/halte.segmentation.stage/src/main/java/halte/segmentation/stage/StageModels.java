package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.segmentation.api.SegmentationStrategy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Makes a segmentation strategy of each stage model that a bundle brings, and registers it in the name of that bundle: so the engine guards,
 * swaps and quarantines the bundle that decides, and names it when it is gone.
 */
@Component(service = {})
public final class StageModels {

    private final Map<ServiceReference<StageModel>, ServiceRegistration<SegmentationStrategy>> strategies =
            new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModel(StageModel model, ServiceReference<StageModel> reference) {
        BundleContext home = context(reference.getBundle());
        if (home != null) {
            strategies.put(reference, home.registerService(SegmentationStrategy.class, new ModelStrategy(model), null));
        }
    }

    /** Returns null for a bundle that is about to leave. */
    private static BundleContext context(Bundle bundle) {
        return bundle == null ? null : bundle.getBundleContext();
    }

    void removeModel(ServiceReference<StageModel> reference) {
        ServiceRegistration<SegmentationStrategy> strategy = strategies.remove(reference);
        if (strategy != null) {
            unregister(strategy);
        }
    }

    /** A bundle that stops takes all its services along, perhaps before its model was seen out. */
    private static void unregister(ServiceRegistration<SegmentationStrategy> strategy) {
        try {
            strategy.unregister();
        } catch (IllegalStateException goneAlready) {
            return;
        }
    }
}
