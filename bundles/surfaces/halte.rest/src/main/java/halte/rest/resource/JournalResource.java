package halte.rest.resource;

import halte.access.api.Role;
import halte.store.api.Journal.Entry;
import halte.store.api.Store;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit journal. */
@Path("journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public final class JournalResource {

    private final Room room;

    public JournalResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "journal", summary = "Say who did what when, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Entry.class)))
    public Response journal(
            @Parameter(description = "Only entries with a lower number than this") @QueryParam("before") Long before,
            @Parameter(description = "How many at most, up to 10000") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context UriInfo uri) {
        Check.within("limit", limit, Pages.LONGEST);
        List<Entry> page = room.need(Store.class).journal().entries(before == null ? Long.MAX_VALUE : before, limit);
        Object next = page.size() < limit ? null : page.get(limit - 1).number();
        return Pages.of(uri, page, "before", next);
    }
}
