package halte.rest.resource;

import halte.access.api.Role;
import halte.identity.api.Identities;
import halte.identity.api.Identities.Resolution;
import halte.identity.api.Identities.Shared;
import halte.model.Identifier;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is who. */
@Path("identities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public final class IdentitiesResource {

    private final Room room;

    public IdentitiesResource(Room room) {
        this.room = room;
    }

    /** A decision about a link. */
    @Schema(
            name = "LinkDecision",
            requiredProperties = {"a", "b", "reason"})
    public record Decision(
            @Schema(description = "One identifier") Identifier a,
            @Schema(description = "The other") Identifier b,
            @Schema(description = "Why") String reason) {

        void check() {
            Check.there("a", a);
            Check.there("b", b);
            Check.there("reason", reason);
        }
    }

    @GET
    @Path("shared")
    @Needs(Role.READER)
    @Operation(
            operationId = "sharedIdentifiers",
            summary = "List identifiers that a guard holds to be shared by many, so that they join nobody")
    public List<Shared> shared() {
        return room.need(Identities.class).shared();
    }

    @POST
    @Path("resolutions")
    @Needs(Role.MARKETER)
    @Operation(operationId = "resolve", summary = "Work out the customers anew from all links, guards and decisions")
    @APIResponse(
            responseCode = "202",
            description = "It runs: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response resolve(@Context SecurityContext caller) {
        String who = Room.who(caller);
        return room.start(new Run.Order(
                "resolve", "identities", who, Role.MARKETER, report -> Importing.resolve(room, who, report)));
    }

    @POST
    @Path("partings")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "part", summary = "Undo a merge: the link between two identifiers does not count any more")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Resolution part(Decision decision, @Context SecurityContext caller) {
        decision.check();
        return room.need(Identities.class).part(decision.a(), decision.b(), Room.who(caller), decision.reason());
    }

    @POST
    @Path("rejoinings")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejoin", summary = "Take an earlier parting back")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Resolution rejoin(Decision decision, @Context SecurityContext caller) {
        decision.check();
        return room.need(Identities.class).rejoin(decision.a(), decision.b(), Room.who(caller), decision.reason());
    }
}
