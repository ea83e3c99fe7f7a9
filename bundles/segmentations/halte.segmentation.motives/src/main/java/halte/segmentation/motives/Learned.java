package halte.segmentation.motives;

import halte.model.Text;
import java.util.List;

/**
 * What a model keeps of a motive.
 *
 * @param compass the motive as it is used; null when it says nothing
 * @param silent why it says nothing; null when it does
 */
record Learned(Compass compass, Text silent) {

    static Learned of(MotiveStudy study) {
        return new Learned(study.compass(), study.silent());
    }

    List<Meter> meters() {
        return compass == null ? List.of() : compass.meters();
    }
}
