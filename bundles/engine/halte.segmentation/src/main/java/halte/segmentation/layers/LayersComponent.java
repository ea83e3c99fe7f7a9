package halte.segmentation.layers;

import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers layers as a service. */
@Component(name = "halte.segmentation.layers", service = Layers.class)
public final class LayersComponent extends StoredLayers {

    /** For the component runtime. */
    @Activate
    public LayersComponent(
            @Reference Store store, @Reference Segmentations segmentations, @Reference Timelines timelines) {
        super(store, segmentations, timelines);
    }
}
