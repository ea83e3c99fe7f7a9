package halte.rest.resource;

import halte.access.api.Access;
import halte.access.api.Access.Issued;
import halte.access.api.Access.Token;
import halte.access.api.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** API tokens. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public final class TokensResource {

    private final Room room;

    public TokensResource(Room room) {
        this.room = room;
    }

    /** A token as it is asked for. */
    @Schema(
            name = "TokenRequest",
            requiredProperties = {"name", "role"})
    public record Wanted(
            @Schema(description = "Letters, digits, hyphens, underscores and dots, at most 64", examples = "till")
            String name,

            @Schema(description = "What its holder may do") Role role,

            @Schema(description = "A date (included) or moment; never when absent", examples = "2027-12-31")
            String expires) {}

    @GET
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "tokens",
            summary = "List the tokens, without their secrets; also expired and revoked ones")
    public List<Token> list() {
        return room.need(Access.class).list();
    }

    @POST
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createToken", summary = "Make a token; its secret is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "The token with its secret",
            content = @Content(schema = @Schema(implementation = Issued.class)))
    @APIResponse(responseCode = "409")
    @APIResponse(responseCode = "422")
    public Response create(Wanted wanted, @Context SecurityContext caller) {
        Issued issued = room.need(Access.class)
                .create(
                        Check.there("name", wanted.name()),
                        Check.there("role", wanted.role()),
                        room.moments().until("expires", wanted.expires()),
                        Room.who(caller));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/tokens/" + issued.token().name())
                .entity(issued)
                .build();
    }

    @DELETE
    @Path("{name}")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "revokeToken", summary = "Revoke a token, at once and for good")
    @APIResponse(responseCode = "204", description = "It is revoked")
    @APIResponse(responseCode = "404")
    public void revoke(@PathParam("name") String name, @Context SecurityContext caller) {
        room.need(Access.class).revoke(name, Room.who(caller));
    }
}
