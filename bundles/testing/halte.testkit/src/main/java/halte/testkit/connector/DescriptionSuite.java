package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.StreamDescriptor;
import halte.model.HalteException;
import halte.testkit.connector.ConnectorCertification.Ability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector says about itself and its source. */
interface DescriptionSuite extends ConnectorSuite {

    @Test
    default void descriptorStaysTheSameAndNeedsNoSource() {
        assertEquals(working().descriptor(), broken().descriptor());
        assertFalse(working().descriptor().type().isBlank());
        assertFalse(working().descriptor().factoryPid().isBlank());
        assertFalse(working().descriptor().title().en().isBlank(), "English title");
        assertFalse(working().descriptor().title().nl().isBlank(), "Dutch title");
    }

    @Test
    default void hasTheAbilitiesThatAreDeclared() {
        assertEquals(abilities().contains(Ability.KEYS), working() instanceof KeyedConnector, "lists keys");
        for (StreamDescriptor stream : working().discover()) {
            assertEquals(abilities().contains(Ability.INCREMENTAL), stream.incremental(), "is incremental");
        }
    }

    @Test
    default void checkSaysReadyOrWhoMustAct() {
        assertInstanceOf(CheckOutcome.Ready.class, working().check());
        assertTells(
                assertInstanceOf(CheckOutcome.Failed.class, broken().check()).failure());
    }

    @Test
    default void discoverNamesStreamsAndFieldsOnce() {
        List<StreamDescriptor> streams = working().discover();
        assertFalse(streams.isEmpty(), "there is no stream");
        assertUnique(streams.stream().map(StreamDescriptor::name).toList());
        streams.forEach(stream -> assertUnique(
                stream.fields().stream().map(StreamDescriptor.Field::name).toList()));
    }

    @Test
    default void brokenSourceFailsWithItsOwnCode() {
        Connector broken = broken();
        assertTells(assertThrows(HalteException.class, broken::discover).failure());
        ReadOutcome outcome = broken.read(ReadRequest.all(stream(working())), new RecordedRead());
        assertTells(assertInstanceOf(ReadOutcome.Failed.class, outcome).failure());
    }

    private static void assertUnique(List<String> names) {
        assertEquals(names.stream().distinct().toList(), names, "a name comes twice");
    }
}
