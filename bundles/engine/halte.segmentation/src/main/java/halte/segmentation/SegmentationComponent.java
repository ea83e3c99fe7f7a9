package halte.segmentation;

import halte.runtime.Reception;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Upkeep;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers segmentations as a service; strategies come and go through the reception. */
@Component(
        name = "halte.segmentation",
        service = {Segmentations.class, Upkeep.class},
        immediate = true)
public final class SegmentationComponent extends StoredSegmentations {

    private final Strategies strategies;
    private final Reception.Door door;

    /** For the component runtime. */
    @Activate
    public SegmentationComponent(
            BundleContext framework,
            @Reference Reception reception,
            @Reference Store store,
            @Reference Timelines timelines) {
        this(
                store,
                timelines,
                framework,
                new Strategies(reception.guests("strategy"), Strategies.LONGEST_FIT),
                reception);
    }

    private SegmentationComponent(
            Store store, Timelines timelines, BundleContext framework, Strategies strategies, Reception reception) {
        super(store, timelines, strategies, Clock.systemUTC());
        this.strategies = strategies;
        door = reception.open(framework, SegmentationStrategy.class, strategies.guests(), host());
    }

    @Deactivate
    void stop() {
        door.close();
        strategies.close();
    }
}
