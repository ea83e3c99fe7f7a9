package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long jobs. A caller sees those that he might have started himself. */
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public final class RunsResource {

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Room room;

    public RunsResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.READER)
    @Operation(
            operationId = "runs",
            summary = "List the last runs, newest first",
            description = "The last 200 are kept until Halte stops; what they did is in the journal for ever.")
    public List<RunView> list(@Context SecurityContext caller) {
        return room.runs().all().stream()
                .filter(run -> mayKnow(run, caller))
                .map(Run::view)
                .toList();
    }

    @GET
    @Path("{id}")
    @Needs(Role.READER)
    @Operation(operationId = "run", summary = "Say how far a run is, or what came out")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403")
    @APIResponse(responseCode = "404")
    public RunView get(
            @PathParam("id") String id,
            @Parameter(description = "How many seconds to wait for its end, up to 30")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    int wait,
            @Context SecurityContext caller)
            throws InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            throw Failures.parameterInvalid("wait", "must be 0 to " + LONGEST_WAIT_SECONDS)
                    .asException();
        }
        return known(id, caller).await(Duration.ofSeconds(wait));
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.READER)
    @Operation(
            operationId = "cancel",
            summary = "Cancel a run",
            description = "What was stored before counts. Nothing happens when it is over.")
    @APIResponse(responseCode = "204", description = "It was told to end")
    @APIResponse(responseCode = "403")
    @APIResponse(responseCode = "404")
    public void cancel(@PathParam("id") String id, @Context SecurityContext caller) {
        RunView run = known(id, caller).view();
        room.runs().cancel(id);
        room.journal(caller, "run.cancel", run.kind() + " " + run.subject(), id);
    }

    private Run known(String id, SecurityContext caller) {
        Run run = room.runs().get(id);
        if (!mayKnow(run, caller)) {
            throw Failures.notYourRun(run.role()).asException();
        }
        return run;
    }

    private static boolean mayKnow(Run run, SecurityContext caller) {
        return caller.isUserInRole(run.role().name());
    }
}
