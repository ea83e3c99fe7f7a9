package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.segmentation.api.Coverage;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Focus.Board;
import halte.segmentation.api.Focus.Choice;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Stance;
import halte.segmentation.api.SegmentRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Focus: which segments to travel with. */
@Path("focus")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "focus")
public final class FocusResource {

    private final Room room;
    private final ObjectMapper json;
    private final Versioned<Decision> decisions;

    public FocusResource(Room room, ObjectMapper json) {
        this.room = room;
        this.json = json;
        this.decisions = new Versioned<>(
                ref -> focus().of(SegmentRef.of(ref)),
                Decision::version,
                ref -> Failures.unknown("FOCUS_UNKNOWN", "decision about '" + ref + "'", "GET /api/v1/focus"));
    }

    /** A decision as it is asked for. */
    @Schema(
            name = "FocusRequest",
            requiredProperties = {"stance", "reason", "owner"})
    public record Wish(
            @Schema(description = "FOCUS, LATER or NOT") Stance stance,

            @Schema(description = "Whether its members shall not be addressed; with NOT only")
            Boolean suppress,

            @Schema(description = "Why") String reason,

            @Schema(description = "Who owns it: a person or a team")
            String owner,

            @Schema(description = "Why there may be more focus groups than the cap allows")
            String exceeding) {

        Choice choice(SegmentRef segment) {
            return new Choice(
                    segment,
                    Check.there("stance", stance),
                    Boolean.TRUE.equals(suppress),
                    Check.there("reason", reason),
                    Check.there("owner", owner),
                    exceeding);
        }
    }

    /** A cap as it is asked for. */
    @Schema(name = "FocusCapRequest", requiredProperties = "most")
    public record Cap(
            @Schema(description = "The most focus groups", minimum = "1", maximum = "1000")
            Integer most) {}

    /** Segments with a variant of their own. */
    @Schema(name = "CoverageRequest", requiredProperties = "segments")
    public record Variants(
            @Schema(description = "The segments, the most important first", examples = "rfm/champions")
            List<String> segments) {}

    private Focus focus() {
        return room.need(Focus.class);
    }

    private static String ref(String segmentation, String segment) {
        return segmentation + "/" + segment;
    }

    @GET
    @Needs(Role.READER)
    @Operation(operationId = "focus", summary = "List the decisions, with the number of focus groups and the cap")
    public Board board(
            @Parameter(description = "Only decisions about this segmentation") @QueryParam("segmentation")
                    String segmentation) {
        return focus().board(segmentation);
    }

    @PUT
    @Path("cap")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "capFocus", summary = "Set how many focus groups there may be")
    @APIResponse(responseCode = "204", description = "It holds from now on")
    @APIResponse(responseCode = "422")
    public void cap(Cap cap, @Context SecurityContext caller) {
        focus().cap(Check.there("most", cap.most()), Room.who(caller));
    }

    @POST
    @Path("coverage")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "coverage",
            summary = "Show who would get which message when segments get a variant of their own, and who the default",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "Who gets what",
            content = @Content(schema = @Schema(implementation = Coverage.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Coverage coverage(Variants variants) {
        return focus().coverage(Check.there("segments", variants.segments()).stream()
                .map(SegmentRef::of)
                .toList());
    }

    @GET
    @Path("suppressed")
    @Produces(Rows.NDJSON)
    @Needs(Role.READER)
    @Operation(
            operationId = "suppressed",
            summary = "Stream the customers who shall not be addressed, with the segments because of which")
    @APIResponse(
            responseCode = "200",
            description = "The customers, a line of JSON each",
            content = @Content(mediaType = Rows.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Response suppressed() {
        Focus focus = focus();
        StreamingOutput body = out -> focus.suppressed(each -> Lines.write(out, json, each));
        return Response.ok(body, Rows.NDJSON).build();
    }

    @GET
    @Path("decisions/{segmentation}/{segment}")
    @Needs(Role.READER)
    @Operation(operationId = "decision", summary = "Show the decision about a segment")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Decision.class)))
    @APIResponse(responseCode = "404")
    public Response get(@PathParam("segmentation") String segmentation, @PathParam("segment") String segment) {
        return decisions.get(ref(segmentation, segment), decision -> decision);
    }

    @GET
    @Path("decisions/{segmentation}/{segment}/history")
    @Needs(Role.READER)
    @Operation(operationId = "decisionHistory", summary = "List all decisions about a segment, newest first")
    public List<Decision> history(
            @PathParam("segmentation") String segmentation, @PathParam("segment") String segment) {
        return focus().history(new SegmentRef(segmentation, segment));
    }

    @PUT
    @Path("decisions/{segmentation}/{segment}")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decide", summary = "Decide about a segment, or decide anew")
    @APIResponse(
            responseCode = "200",
            description = "The decision with its version",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Decision.class)))
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "428")
    public Response put(
            @PathParam("segmentation") String segmentation,
            @PathParam("segment") String segment,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneMatch,
            Wish wish,
            @Context SecurityContext caller) {
        Choice choice = wish.choice(new SegmentRef(segmentation, segment));
        return decisions.put(ref(segmentation, segment), match, noneMatch, known -> {
            Decision stored = focus().decide(choice, Room.who(caller), known);
            return new Versioned.Stored(stored.version(), stored);
        });
    }

    @DELETE
    @Path("decisions/{segmentation}/{segment}")
    @Needs(Role.MARKETER)
    @Operation(operationId = "withdraw", summary = "Take a decision back; its history stays")
    @APIResponse(responseCode = "204", description = "It is taken back")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "428")
    public void delete(
            @PathParam("segmentation") String segmentation,
            @PathParam("segment") String segment,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext caller) {
        decisions.delete(ref(segmentation, segment), match, () -> focus().withdraw(
                        new SegmentRef(segmentation, segment), Room.who(caller)));
    }
}
