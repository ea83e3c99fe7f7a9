package halte.example.aida;

import halte.journey.api.StageModel;
import halte.testkit.stage.StageModelCertification;

class AidaCertificationTest extends StageModelCertification {

    @Override
    public StageModel model() {
        return new AidaModel();
    }
}
