package halte.rest.run;

import halte.model.Failure;
import halte.model.Text;
import java.time.Instant;

/**
 * A long job as a caller sees it.
 *
 * @param id its id
 * @param kind what it does: {@code import}, {@code resolve}, {@code segmentation}, {@code preview}, {@code kpi}, {@code dry-run}
 * @param subject what it does it to, such as a connection's name
 * @param state where it stands
 * @param who who started it
 * @param queued when it was asked for
 * @param started when it began; null while it waits
 * @param ended when it ended; null before
 * @param progress how far it is; null when that is not known
 * @param result what came out; null unless done
 * @param failure why it failed or was cancelled; null otherwise
 */
public record RunView(
        String id,
        String kind,
        String subject,
        State state,
        String who,
        Instant queued,
        Instant started,
        Instant ended,
        Progress progress,
        Object result,
        Failure failure) {

    /** Where a run stands. */
    public enum State {
        /** It waits for a free place. */
        WAITING,
        /** It runs. */
        RUNNING,
        /** It ended well. */
        DONE,
        /** It failed; what was stored before counts. */
        FAILED,
        /** Somebody cancelled it; what was stored before counts. */
        CANCELLED
    }

    /**
     * How far a run is.
     *
     * @param phase what it is doing
     * @param done units done
     * @param total units in all; 0 when unknown
     */
    public record Progress(Text phase, long done, long total) {}
}
