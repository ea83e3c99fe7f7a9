package halte.segmentation.focus;

import halte.segmentation.api.Focus;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers focus decisions as a service. */
@Component(name = "halte.segmentation.focus", service = Focus.class)
public final class FocusComponent extends StoredFocus {

    /** For the component runtime. */
    @Activate
    public FocusComponent(@Reference Store store, @Reference Segmentations segmentations) {
        super(store, segmentations);
    }
}
