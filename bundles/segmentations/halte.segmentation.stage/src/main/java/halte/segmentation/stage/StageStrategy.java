package halte.segmentation.stage;

import halte.segmentation.api.SegmentationStrategy;
import org.osgi.service.component.annotations.Component;

/** Tells in which stage of See, Think, Do, Care each customer is. */
@Component(service = SegmentationStrategy.class)
public final class StageStrategy extends ModelStrategy {

    /** Takes the model that comes with Halte. */
    public StageStrategy() {
        super(new SeeThinkDoCare());
    }
}
