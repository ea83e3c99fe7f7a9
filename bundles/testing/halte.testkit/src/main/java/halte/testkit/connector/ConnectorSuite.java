package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Connector;
import halte.connector.api.ReadRequest;
import halte.connector.api.StreamDescriptor;
import halte.model.Failure;
import halte.testkit.connector.ConnectorCertification.Ability;
import java.util.List;
import java.util.Set;

/** What the suites for connectors share. */
interface ConnectorSuite {

    Connector working();

    Connector broken();

    int records();

    int rejects();

    Set<Ability> abilities();

    default RecordedRead all() {
        Connector connector = working();
        return ConnectorCertification.read(connector, ReadRequest.all(stream(connector)));
    }

    default RecordedRead from(String cursor, long limit) {
        Connector connector = working();
        return ConnectorCertification.read(connector, new ReadRequest(stream(connector), cursor, limit));
    }

    default String stream(Connector connector) {
        return connector.discover().get(0).name();
    }

    default List<String> names() {
        return working().discover().get(0).fields().stream()
                .map(StreamDescriptor.Field::name)
                .toList();
    }

    default void assertTells(Failure failure) {
        assertTrue(failure.code().matches("[A-Z][A-Z0-9_]+"), "no stable code: " + failure.code());
        assertFalse(failure.message().isBlank(), "no message");
        assertFalse(failure.advice().isBlank(), "no advice");
    }
}
