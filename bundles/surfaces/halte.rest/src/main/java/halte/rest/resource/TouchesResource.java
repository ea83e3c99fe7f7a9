package halte.rest.resource;

import halte.access.api.Role;
import halte.trait.api.Timelines;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's timeline. */
@Path("customers/{number}/touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public final class TouchesResource {

    private final Room room;

    public TouchesResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.READER)
    @Operation(operationId = "touches", summary = "Show a customer's timeline, newest touch first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TouchView.class)))
    @APIResponse(responseCode = "404")
    public Response touches(
            @PathParam("number") long number,
            @Parameter(description = "Only touches of these types") @QueryParam("type") Set<String> types,
            @Parameter(description = "Only touches over these channels") @QueryParam("channel") Set<String> channels,
            @Parameter(description = "Only touches from this moment on") @QueryParam("from") String from,
            @Parameter(description = "Only touches until this moment, a date included") @QueryParam("until")
                    String until,
            @Parameter(description = "Where the next page goes on, from a Link header") @QueryParam("after")
                    String after,
            @Parameter(description = "How many at most, up to 10000") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context UriInfo uri) {
        Check.within("limit", limit, Pages.LONGEST);
        Moments moments = room.moments();
        TouchesPage page = new TouchesPage(
                new TouchesPage.Filter(types, channels, moments.from("from", from), moments.until("until", until)),
                limit,
                after);
        if (!room.need(Timelines.class).read(number, moments.at("at", null), page::read)) {
            throw CustomersResource.unknown(number);
        }
        return Pages.of(uri, page.touches(), "after", page.next());
    }
}
