package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import halte.connector.api.Connector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import java.util.Set;

/**
 * What every {@link Connector} promises. A connector proves it by a test class that extends this one and gives it a connector on a
 * source that works (with some hundreds of records, and some that cannot be read as records where the source may hold such) and one on
 * a source that is not there:
 *
 * <pre>{@code
 * class DiaryCertificationTest extends ConnectorCertification {
 *     @Override
 *     public Connector working() {
 *         return new DiaryConnector(Files.writeString(folder.resolve("diary.txt"), lines));
 *     }
 *
 *     @Override
 *     public Connector broken() {
 *         return new DiaryConnector(folder.resolve("nowhere.txt"));
 *     }
 *
 *     @Override
 *     public int records() {
 *         return 297;
 *     }
 * }
 * }</pre>
 */
public abstract class ConnectorCertification implements DescriptionSuite, ReadSuite, CursorSuite, KeySuite {

    /** What a connector may be able to do. It must do what is declared here, and offer nothing that is not. */
    public enum Ability {
        /** Goes on from a cursor: its streams say that they are incremental. Without it every read starts over and gives no cursor. */
        INCREMENTAL,
        /** Lists the keys that its source still has: it is a {@link halte.connector.api.KeyedConnector}. */
        KEYS
    }

    /** Makes the kit; called by JUnit. */
    protected ConnectorCertification() {}

    /** Returns a connector on a source that works and holds still during the test. Called several times per test. */
    @Override
    public abstract Connector working();

    /** Returns a connector whose source cannot be reached. */
    @Override
    public abstract Connector broken();

    /** Returns how many records the working source's first stream holds. */
    @Override
    public abstract int records();

    /** Returns how many entries of that stream are rejected; none unless overridden. */
    @Override
    public int rejects() {
        return 0;
    }

    /** Returns what the connector can do; goes on from a cursor, and no more, unless overridden. */
    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.INCREMENTAL);
    }

    /** Reads a stream to its end, or as far as the request goes, and fails when the source does. */
    protected static RecordedRead read(Connector connector, ReadRequest request) {
        RecordedRead read = new RecordedRead();
        ReadOutcome outcome = connector.read(request, read);
        assertInstanceOf(ReadOutcome.Completed.class, outcome, () -> "reading ended with " + outcome);
        return read;
    }
}
