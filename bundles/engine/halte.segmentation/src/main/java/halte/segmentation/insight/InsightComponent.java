package halte.segmentation.insight;

import halte.segmentation.api.Insight;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Upkeep;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers what is known of segments as a service. */
@Component(name = "halte.segmentation.insight", service = Insight.class)
public final class InsightComponent extends StoredInsight {

    /** For the component runtime. */
    @Activate
    public InsightComponent(
            @Reference Store store,
            @Reference Segmentations segmentations,
            @Reference Upkeep upkeep,
            @Reference Timelines timelines) {
        super(store, segmentations, upkeep, timelines);
    }
}
