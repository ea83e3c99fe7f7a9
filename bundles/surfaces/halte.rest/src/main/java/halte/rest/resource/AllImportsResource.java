package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of everything. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public final class AllImportsResource {

    private final Room room;

    public AllImportsResource(Room room) {
        this.room = room;
    }

    /** How to import everything. */
    @Schema(name = "ImportAllRequest")
    public record Wanted(
            @Schema(description = "Afterwards withdraw touches whose records the source has no longer")
            boolean reconcile,

            @Schema(description = "Afterwards work out the customers anew; true when absent", defaultValue = "true")
            Boolean resolve) {}

    @POST
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importAll", summary = "Read what is new of all connections into timelines")
    @APIResponse(
            responseCode = "202",
            description = "It runs: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response runAll(Wanted wanted, @Context SecurityContext caller) {
        String who = Room.who(caller);
        return room.start(new Run.Order("import", "all connections", who, Role.ADMINISTRATOR, report -> {
            Importing importing = new Importing(room, who, report);
            importing.runAll(wanted.reconcile());
            return importing.answer(wanted.resolve() == null || wanted.resolve());
        }));
    }
}
