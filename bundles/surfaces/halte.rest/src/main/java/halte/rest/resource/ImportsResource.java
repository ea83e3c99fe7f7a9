package halte.rest.resource;

import halte.access.api.Role;
import halte.connector.api.Imports;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Imports. The result of the run is what 'halte import --json' prints. */
@Path("connections/{connection}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public final class ImportsResource {

    private final Room room;

    public ImportsResource(Room room) {
        this.room = room;
    }

    /** What to import. */
    @Schema(name = "ImportRequest")
    public record Wanted(
            @Schema(description = "Only this stream; all mapped streams when absent")
            String stream,

            @Schema(description = "Afterwards withdraw touches whose records the source has no longer")
            boolean reconcile,

            @Schema(description = "Afterwards work out the customers anew; true when absent", defaultValue = "true")
            Boolean resolve) {

        boolean resolves() {
            return resolve == null || resolve;
        }
    }

    @POST
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "import", summary = "Read what is new of a connection into timelines")
    @APIResponse(
            responseCode = "202",
            description = "It runs: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response run(@PathParam("connection") String connection, Wanted wanted, @Context SecurityContext caller) {
        ConnectionsResource.find(room.need(Imports.class), connection);
        String who = Room.who(caller);
        return room.start(new Run.Order("import", connection, who, Role.ADMINISTRATOR, report -> {
            Importing importing = new Importing(room, who, report);
            importing.run(connection, wanted.stream(), wanted.reconcile());
            return importing.answer(wanted.resolves());
        }));
    }
}
