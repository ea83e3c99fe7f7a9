package halte.segmentation.stage;

import halte.journey.api.StageModel;
import halte.testkit.stage.StageModelCertification;

class SeeThinkDoCareTest extends StageModelCertification {

    @Override
    public StageModel model() {
        return new SeeThinkDoCare();
    }
}
