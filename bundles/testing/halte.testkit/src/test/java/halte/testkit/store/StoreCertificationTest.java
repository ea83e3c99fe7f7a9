package halte.testkit.store;

import halte.store.api.DocumentStore;
import halte.store.api.IdentityStore;
import halte.store.api.Journal;
import halte.store.api.MembershipStore;
import halte.store.api.RowSink;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import halte.testkit.Certified;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A kit that cannot fail proves nothing: each broken promise must make the right test fail. */
class StoreCertificationTest {

    private abstract static class Kit extends StoreCertification {

        @Override
        public Store open(Path data) {
            return new MemoryStore();
        }

        @Override
        public void close(Store opened) {
            // There is nothing to close.
        }

        @Override
        public Set<Ability> abilities() {
            return Set.of();
        }
    }

    static class Honest extends Kit {}

    static class SaysThatItLasts extends Kit {

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.DURABLE);
        }
    }

    static class SaysThatItAnswers extends Kit {

        @Override
        public Set<Ability> abilities() {
            return Set.of(Ability.SQL);
        }
    }

    /** Passes everything on; subclasses break one promise each. */
    private static class Passing implements Store {

        final Store store = new MemoryStore();

        @Override
        public TouchStore touches() {
            return store.touches();
        }

        @Override
        public IdentityStore identities() {
            return store.identities();
        }

        @Override
        public DocumentStore documents() {
            return store.documents();
        }

        @Override
        public MembershipStore memberships() {
            return store.memberships();
        }

        @Override
        public Journal journal() {
            return store.journal();
        }

        @Override
        public boolean query(String statement, long limit, RowSink rows) {
            return store.query(statement, limit, rows);
        }
    }

    static class WithoutPages extends Kit {

        @Override
        public Store open(Path data) {
            return new Passing() {
                @Override
                public Journal journal() {
                    return new Journal() {
                        @Override
                        public void record(String who, String action, String subject, String detail) {
                            store.journal().record(who, action, subject, detail);
                        }

                        @Override
                        public List<Entry> entries(long before, int limit) {
                            return store.journal().entries(Long.MAX_VALUE, limit);
                        }
                    };
                }
            };
        }
    }

    static class SilentAboutSql extends Kit {

        @Override
        public Store open(Path data) {
            return new Passing() {
                @Override
                public boolean query(String statement, long limit, RowSink rows) {
                    return false;
                }
            };
        }
    }

    static class TwoStoresInOne extends Kit {

        @Override
        public Store open(Path data) {
            return new Passing() {

                private final Store other = new MemoryStore();

                @Override
                public IdentityStore identities() {
                    return other.identities();
                }
            };
        }
    }

    @Test
    void theStoreInMemoryPassesForWhatItDeclares() {
        Certified.by(Honest.class).passes();
    }

    @Test
    void aStoreThatForgetsWhatItShouldKeepIsCaught() {
        Certified.by(SaysThatItLasts.class).failsOnlyAt("everythingIsThereAfterReopening", "numbersGoOnAfterReopening");
    }

    @Test
    void aStoreThatDoesNotAnswerAsItSaysIsCaught() {
        Certified.by(SaysThatItAnswers.class)
                .failsOnlyAt(
                        "aSelectIsAnsweredUpToTheLimit", "aWrongQuestionIsInvalid", "whatIsNoSingleSelectIsRefused");
    }

    @Test
    void refusingSqlSilentlyIsCaught() {
        Certified.by(SilentAboutSql.class)
                .failsOnlyAt(
                        "aSelectIsAnsweredUpToTheLimit", "aWrongQuestionIsInvalid", "whatIsNoSingleSelectIsRefused");
    }

    @Test
    void aJournalWithoutPagesIsCaught() {
        Certified.by(WithoutPages.class).failsOnlyAt("entriesComeNewestFirstInPages");
    }

    @Test
    void identifiersThatAreNotThoseOfTheTouchesAreCaught() {
        Certified.by(TwoStoresInOne.class)
                .failsAt(
                        "identifiersAreNumberedWithoutGapsAndKeepTheirNumbers",
                        "tellsTheSameAsTheModelWhateverComesIn");
    }
}
