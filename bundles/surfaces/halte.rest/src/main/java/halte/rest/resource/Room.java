package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.FrontDoors;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.rest.run.Runs;
import halte.runtime.api.Workspace;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What all resources have at hand.
 *
 * @param doors the front doors
 * @param runs the long jobs
 * @param clock tells now
 * @param version Halte's version
 * @param patience how long a request is held for a job that may be short
 */
public record Room(FrontDoors doors, Runs runs, Clock clock, String version, Duration patience) {

    <T> T need(Class<T> door) {
        return doors.need(door);
    }

    /** Returns the front door to segmentations, for one that must be there. */
    Segmentations segmentations(String id) {
        Segmentations segmentations = need(Segmentations.class);
        boolean known = segmentations.list().stream()
                .anyMatch(status -> status.definition().id().equals(id));
        if (!known) {
            throw Failures.unknown("SEGMENTATION_UNKNOWN", "segmentation '" + id + "'", "GET /api/v1/segmentations")
                    .asException();
        }
        return segmentations;
    }

    ZoneId zone() {
        return need(Workspace.class).zone();
    }

    Moments moments() {
        return new Moments(zone(), clock);
    }

    /** Notes a change in the audit journal; for changes that the engine does not note itself. */
    void journal(SecurityContext caller, String action, String subject, String detail) {
        journal(who(caller), action, subject, detail);
    }

    void journal(String who, String action, String subject, String detail) {
        need(Store.class).journal().record(who, action, subject, detail);
    }

    static String who(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    /** Starts a run and says where to look for it. */
    Response start(Run.Order order) {
        return accepted(runs.start(order).view());
    }

    private static Response accepted(RunView run) {
        return Response.accepted(run)
                .header("Location", "/api/v1/runs/" + run.id())
                .build();
    }

    /** Looks at something, which readers may, and answers as {@link #startAndWait}. */
    Response look(String what, String subject, SecurityContext caller, Run.Work job) throws InterruptedException {
        return startAndWait(new Run.Order(what, subject, who(caller), Role.READER, job));
    }

    /** Starts a run and answers with what comes out, or with where to look for it when that takes long. */
    Response startAndWait(Run.Order order) throws InterruptedException {
        RunView run = runs.start(order).await(patience);
        return switch (run.state()) {
            case DONE -> Response.ok(run.result()).build();
            case FAILED, CANCELLED -> throw run.failure().asException();
            case WAITING, RUNNING -> accepted(run);
        };
    }
}
