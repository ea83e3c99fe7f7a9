package halte.testkit.connector;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.testkit.Certified;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make the right test fail. */
class ConnectorCertificationTest {

    private static final int RECORDS = 50;
    private static final Failure GONE = new Failure("LIST_GONE", Actor.EXTERNAL, "It is gone.", "Look for it.");

    /** Gives the numbers from 1 on; the cursor is the last one. Subclasses break one promise each. */
    private static class Numbers implements Connector {

        @Override
        public ConnectorDescriptor descriptor() {
            return new ConnectorDescriptor("numbers", new Text("Numbers", "Getallen"), "numbers");
        }

        @Override
        public CheckOutcome check() {
            return new CheckOutcome.Ready("There are numbers.");
        }

        @Override
        public List<StreamDescriptor> discover() {
            return List.of(
                    new StreamDescriptor("numbers", List.of(new StreamDescriptor.Field("number", "whole")), true));
        }

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            sink.fields(List.of("number"));
            long from = first(request.cursor());
            long given = 0;
            while (given < request.limit() && from + given <= RECORDS) {
                give(from + given, sink);
                given++;
                if (given % 10 == 0) {
                    sink.cursor(Long.toString(from + given - 1));
                }
            }
            sink.cursor(Long.toString(from + given - 1));
            return new ReadOutcome.Completed();
        }

        long first(String cursor) {
            return cursor == null ? 1 : Long.parseLong(cursor) + 1;
        }

        void give(long number, RecordSink sink) {
            sink.record(number, new Object[] {number});
        }
    }

    private static class Gone extends Numbers {

        @Override
        public CheckOutcome check() {
            return new CheckOutcome.Failed(GONE);
        }

        @Override
        public List<StreamDescriptor> discover() {
            throw GONE.asException();
        }

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            return new ReadOutcome.Failed(GONE);
        }
    }

    private abstract static class Kit extends ConnectorCertification {

        private final Connector working;

        Kit(Connector working) {
            this.working = working;
        }

        @Override
        public Connector working() {
            return working;
        }

        @Override
        public Connector broken() {
            return new Gone();
        }

        @Override
        public int records() {
            return RECORDS;
        }
    }

    static class Honest extends Kit {
        Honest() {
            super(new Numbers());
        }
    }

    static class Omitting extends Kit {
        Omitting() {
            super(new Numbers() {
                @Override
                long first(String cursor) {
                    return cursor == null ? 1 : Long.parseLong(cursor) + 2;
                }
            });
        }
    }

    static class Limitless extends Kit {
        Limitless() {
            super(new Numbers() {
                @Override
                public ReadOutcome read(ReadRequest request, RecordSink sink) {
                    return super.read(new ReadRequest(request.stream(), request.cursor(), Long.MAX_VALUE), sink);
                }
            });
        }
    }

    static class Swallowing extends Kit {
        Swallowing() {
            super(new Numbers() {
                @Override
                void give(long number, RecordSink sink) {
                    try {
                        super.give(number, sink);
                    } catch (IllegalStateException full) {
                        sink.progress(number, 0);
                    }
                }
            });
        }
    }

    static class ForgetfulOfFields extends Kit {
        ForgetfulOfFields() {
            super(new Numbers() {
                @Override
                void give(long number, RecordSink sink) {
                    sink.record(number, new Object[] {number, "more"});
                }
            });
        }
    }

    static class AlwaysReady extends Kit {
        AlwaysReady() {
            super(new Numbers());
        }

        @Override
        public Connector broken() {
            return new Numbers();
        }
    }

    static class Advertised extends Kit {
        Advertised() {
            super(new Numbers());
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.INCREMENTAL, Ability.KEYS);
        }
    }

    static class Unadvertised extends Kit {
        Unadvertised() {
            super(new Numbers());
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of();
        }
    }

    private static final class HalfKeyed extends Numbers implements KeyedConnector {

        @Override
        public void keys(String stream, RecordSink sink) {
            read(new ReadRequest(stream, null, RECORDS / 2), sink);
        }
    }

    static class Keyed extends Kit {
        Keyed() {
            super(new HalfKeyed());
        }

        @Override
        public Connector broken() {
            return new HalfKeyed();
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.values());
        }
    }

    static class LeavesThreads extends Kit {
        LeavesThreads() {
            super(new Numbers() {
                @Override
                public ReadOutcome read(ReadRequest request, RecordSink sink) {
                    Thread thread = new Thread(() -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    });
                    thread.setDaemon(true);
                    thread.start();
                    return super.read(request, sink);
                }
            });
        }
    }

    @Test
    void anHonestConnectorPasses() {
        Certified.by(Honest.class).passes();
    }

    @Test
    void omittingAfterACursorIsCaught() {
        Certified.by(Omitting.class)
                .failsOnlyAt("goingOnFromAnyCursorOmitsNothing", "cursorAfterALimitedReadLeadsToTheRest");
    }

    @Test
    void ignoringTheLimitIsCaught() {
        Certified.by(Limitless.class).failsAt("limitCountsRecordsAndRejects");
    }

    @Test
    void swallowingWhatTheSinkThrowsIsCaught() {
        Certified.by(Swallowing.class).failsOnlyAt("whatTheSinkThrowsPassesThrough");
    }

    @Test
    void recordsThatDoNotFitTheFieldsAreCaught() {
        Certified.by(ForgetfulOfFields.class).failsAt("readGivesEveryRecordAndReject");
    }

    @Test
    void aSourceThatIsNotThereAndYetReadyIsCaught() {
        Certified.by(AlwaysReady.class).failsOnlyAt("checkSaysReadyOrWhoMustAct", "brokenSourceFailsWithItsOwnCode");
    }

    @Test
    void anAbilityThatIsDeclaredAndNotThereIsCaught() {
        Certified.by(Advertised.class)
                .failsOnlyAt("hasTheAbilitiesThatAreDeclared", "keysListEveryRecord", "keysOfABrokenSourceFail");
    }

    @Test
    void anAbilityThatIsThereAndNotDeclaredIsCaught() {
        Certified.by(Unadvertised.class)
                .failsOnlyAt("hasTheAbilitiesThatAreDeclared", "cursorsAreGivenWhereReadingCanGoOn");
    }

    @Test
    void keysThatAreNotAllIsCaught() {
        Certified.by(Keyed.class).failsAt("keysListEveryRecord", "keysOfABrokenSourceFail");
    }

    @Test
    void aThreadLeftBehindIsCaught() {
        Certified.by(LeavesThreads.class).failsOnlyAt("readLeavesNoThreadBehind");
    }
}
