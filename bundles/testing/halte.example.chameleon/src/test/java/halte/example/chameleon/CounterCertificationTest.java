package halte.example.chameleon;

import halte.connector.api.Connector;
import halte.testkit.connector.ConnectorCertification;

class CounterCertificationTest extends ConnectorCertification {

    @Override
    public Connector working() {
        return new CounterConnector(2_500, 0);
    }

    @Override
    public Connector broken() {
        return new CounterConnector(0, 0);
    }

    @Override
    public int records() {
        return 2_500;
    }
}
