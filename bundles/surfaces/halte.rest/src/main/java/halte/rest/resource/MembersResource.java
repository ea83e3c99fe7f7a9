package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Membership;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The members of a segment: by page, or all in one stream. */
@Path("segmentations/{id}/segments/{segment}/members")
@Tag(name = "segmentations")
public final class MembersResource {

    private static final List<String> COLUMNS =
            List.of("segmentation", "segment", "customer", "since", "until", "version");

    private final Room room;
    private final ObjectMapper json;

    public MembersResource(Room room, ObjectMapper json) {
        this.room = room;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Rows.NDJSON, Rows.CSV})
    @Needs(Role.READER)
    @Operation(
            operationId = "members",
            summary = "List the customers in a segment, by number",
            description = "As application/x-ndjson or text/csv without a limit, all of them come in one stream.")
    @APIResponse(
            responseCode = "200",
            description = "A page of JSON whose Link names the next one; or a stream",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Membership.class)),
                @Content(mediaType = Rows.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404")
    public Response members(
            @PathParam("id") String id,
            @PathParam("segment") String segment,
            @Parameter(description = "Only customers with a higher number than this")
                    @QueryParam("after")
                    @DefaultValue("0")
                    long after,
            @Parameter(description = "How many at most; pages of JSON: up to 10000, 50 when absent")
                    @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String media = Wish.best(headers, List.of(MediaType.APPLICATION_JSON, Rows.NDJSON, Rows.CSV));
        Walk walk = new Walk(room.need(Segmentations.class), id, segment);
        return media.equals(MediaType.APPLICATION_JSON)
                ? page(walk, after, Check.within("limit", limit == null ? 50 : limit, Pages.LONGEST), uri)
                : stream(
                        walk,
                        after,
                        Check.within("limit", limit == null ? Integer.MAX_VALUE : limit, Integer.MAX_VALUE),
                        media);
    }

    private static Response page(Walk walk, long after, int limit, UriInfo uri) {
        List<Membership> page = walk.some(after, limit);
        Object next = page.size() < limit ? null : page.get(limit - 1).customer();
        return Pages.of(uri, page, "after", next);
    }

    /** Asks for one member first: what is not known is a problem, not a stream that breaks off. */
    private Response stream(Walk walk, long after, int limit, String media) {
        walk.some(after, 1);
        StreamingOutput body = out -> {
            Rows rows = Rows.of(media, out, json);
            rows.columns(COLUMNS);
            walk.all(after, limit, rows);
            rows.end(false);
        };
        return Response.ok(body, media).build();
    }

    /** Walks through all members, some thousands at a time. */
    private record Walk(Segmentations segmentations, String id, String segment) {

        List<Membership> some(long after, int limit) {
            return segmentations.members(id, segment, after, limit);
        }

        void all(long after, int most, Rows rows) {
            long last = after;
            int left = most;
            List<Membership> some = List.of();
            do {
                some = some(last, Math.min(left, Pages.LONGEST));
                for (Membership each : some) {
                    rows.row(new Object[] {
                        each.segmentation(), each.segment(), each.customer(), each.since(), each.until(), each.version()
                    });
                    last = each.customer();
                }
                left -= some.size();
            } while (!some.isEmpty() && left > 0);
        }
    }
}
