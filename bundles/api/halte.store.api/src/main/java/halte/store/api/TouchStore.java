package halte.store.api;

import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Touches, declared traits, consents, cursors and rejects. Touches are numbered in the order in which they were stored, from 1 on.
 * A touch has its product lines and properties beside it.
 */
public interface TouchStore {

    /**
     * Stores a batch in one step. A touch whose source and id are stored already is left out and counted, within the batch too (the
     * first one counts). Links, declared traits, consents and rejects that are stored already are not stored twice either, so that a
     * batch may be repeated after a break.
     *
     * @param batch what to store
     * @return what became of it, when it is on disk
     */
    Appended append(Batch batch);

    /** Returns where the next read of a stream begins; empty when nothing was read yet. */
    Optional<String> cursor(String source, String stream);

    /**
     * Returns a consistent state to read from. It sees everything stored before this call and nothing after.
     *
     * @return the snapshot, to be closed after use
     */
    Snapshot snapshot();

    /**
     * Returns a number that changes with everything that a snapshot would show: touches, withdrawals, customers, declared traits and
     * consents. Cheap enough to be asked thousands of times per second, so that a reader need not open a snapshot to learn that
     * nothing changed. Empty when the store cannot tell.
     */
    default OptionalLong version() {
        return OptionalLong.empty();
    }

    /**
     * Withdraws the touches of a source whose ids are not in a list, so that scans leave them out. They stay in the tables, marked;
     * a touch that comes back with the same id counts again, as a new touch with a new number.
     *
     * @param source the connection's name
     * @param idPrefix only touches whose id begins with this are looked at; empty for all
     * @param present the ids that exist
     * @return how many touches were withdrawn
     */
    long withdrawAbsent(String source, String idPrefix, Iterator<String> present);

    /**
     * Returns rejects of a source, oldest first.
     *
     * @param source the connection's name
     * @param after the number of the last reject seen; 0 for the first page
     * @param limit how many at most
     */
    List<Reject> rejects(String source, long after, int limit);

    /**
     * What became of a batch.
     *
     * @param touches touches that were new (or came back after being withdrawn)
     * @param duplicates touches that were there already
     * @param unattributed new touches without identifier
     * @param traits declared traits stored
     * @param consents consents stored
     */
    record Appended(long touches, long duplicates, long unattributed, long traits, long consents) {}

    /**
     * A consistent state of touches and customers. Scans may run one after another, on one thread. Withdrawn touches are left out.
     */
    interface Snapshot extends AutoCloseable {

        /** Returns the number of the last touch stored. */
        long last();

        /**
         * Returns a number that changes whenever touches are withdrawn, come back with their old numbers or count for another of
         * their identifiers, so that a reader knows that it must read all again.
         */
        long withdrawals();

        /** Returns how many touches, attributed or not, have an amount in each currency, by ISO 4217 code. */
        Map<String, Long> currencies();

        /** Returns the number of touches without identifier. */
        long unattributed();

        /** Returns the terms that codes stand for; position 0 is the empty text, "none". Terms are only ever added at the end. */
        List<String> terms();

        /**
         * Scans attributed touches, each with the identifier that it counts for, numbered above {@code after}.
         *
         * @param after the number of a touch; 0 for all
         * @param chunks gets the chunks
         */
        void touches(long after, Consumer<TouchColumns> chunks);

        /** Scans product lines of attributed touches numbered above {@code after}. Parameters as for {@link #touches}. */
        void lines(long after, Consumer<LineColumns> chunks);

        /** Scans one property of attributed touches numbered above {@code after}. Parameters as for {@link #touches}. */
        void property(String name, long after, Consumer<ValueColumns> chunks);

        /**
         * Finds whom certain orders concern: the identifiers that touches with these keys, and touches that name one of them as
         * their order, count for. A refund may stand in another timeline than its order.
         *
         * @param keys keys as in {@link TouchColumns#key()}, ascending
         * @param identifier gets the numbers of identifiers, in any order, perhaps repeatedly
         */
        default void concerned(long[] keys, LongConsumer identifier) {
            touches(0, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    if (Arrays.binarySearch(keys, chunk.key()[i]) >= 0
                            || Arrays.binarySearch(keys, chunk.order()[i]) >= 0) {
                        identifier.accept(chunk.identifier()[i]);
                    }
                }
            });
        }

        /**
         * Scans which customer each identifier belongs to.
         *
         * @param each gets an identifier's number and the customer's number, which is the identifier's own until resolved
         */
        void customers(LongPairs each);

        /** Scans the newest value of a declared trait per identifier; owners are identifiers. */
        void declared(String name, Consumer<ValueColumns> chunks);

        /**
         * Scans when the newest value of a declared trait was stated, per identifier: what decides between several identifiers of one
         * customer. Nothing when the store cannot tell; then the smallest identifier decides.
         *
         * @param name the trait's name
         * @param each gets the identifier's number and milliseconds since 1970-01-01T00:00Z
         */
        default void statedAt(String name, LongPairs each) {}

        /** Returns the names of all declared traits, sorted. */
        List<String> declaredNames();

        /**
         * Scans the newest consent per identifier for a purpose; owners are identifiers, values {@code <millis>:granted} or
         * {@code <millis>:refused}.
         */
        void consents(String purpose, Consumer<ValueColumns> chunks);

        @Override
        void close();
    }

    /** Takes pairs of numbers. */
    interface LongPairs {

        /** Takes one pair. */
        void accept(long left, long right);
    }
}
