package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Placed;
import halte.segmentation.api.Upkeep;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members with what the model says of them: ranked, or all in one stream; and how they are brought up to date. */
@Path("")
@Tag(name = "segmentations")
public final class PlacedResource {

    private final Room room;
    private final ObjectMapper json;

    public PlacedResource(Room room, ObjectMapper json) {
        this.room = room;
        this.json = json;
    }

    /** For which moment. */
    @Schema(name = "RefreshRequest")
    public record Moment(
            @Schema(description = "The moment of asking; now when absent", examples = "2011-12-10")
            String at) {}

    private LongPredicate silent(boolean asked) {
        return asked ? customer -> false : room.need(Focus.class).suppression();
    }

    @GET
    @Path("segmentations/{id}/ranking")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.READER)
    @Operation(operationId = "ranking", summary = "List the members of whom an estimate is highest or lowest")
    @APIResponse(
            responseCode = "200",
            description = "The members, without those of whom it is not known and those who shall not be addressed",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Placed.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response ranking(
            @PathParam("id") String id,
            @Parameter(description = "The estimate's name; it must be a number", required = true)
                    @QueryParam("estimate")
                    String estimate,
            @Parameter(description = "Only members of this segment") @QueryParam("segment") String segment,
            @Parameter(description = "Whether the lowest come first") @QueryParam("lowest") @DefaultValue("false")
                    boolean lowest,
            @Parameter(description = "Also customers who shall not be addressed")
                    @QueryParam("suppressed")
                    @DefaultValue("false")
                    boolean suppressed,
            @Parameter(description = "How many at most, up to 10000") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context SecurityContext caller)
            throws InterruptedException {
        Segmentations segmentations = room.segmentations(id);
        if (estimate == null) {
            throw Failures.parameterInvalid("estimate", "is missing").asException();
        }
        Ranking wanted = new Ranking(
                segment, estimate, !lowest, Check.within("limit", limit, Pages.LONGEST), silent(suppressed));
        return room.look("ranking", id, caller, report -> segmentations.ranked(id, wanted));
    }

    @GET
    @Path("segmentations/{id}/export")
    @Produces(Rows.NDJSON)
    @Needs(Role.READER)
    @Operation(
            operationId = "export",
            summary = "Stream the members with what the model says of them",
            description = "A line of JSON each, as in the ranking. That somebody asked is noted in the journal.")
    @APIResponse(
            responseCode = "200",
            description = "The members",
            content = @Content(mediaType = Rows.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404")
    public Response export(
            @PathParam("id") String id,
            @Parameter(description = "Only members of this segment") @QueryParam("segment") String segment,
            @Parameter(description = "Also customers who shall not be addressed")
                    @QueryParam("suppressed")
                    @DefaultValue("false")
                    boolean suppressed,
            @Context SecurityContext caller) {
        Segmentations segmentations = room.segmentations(id);
        LongPredicate silent = silent(suppressed);
        room.journal(caller, "segmentation.export", segment == null ? id : id + "/" + segment, null);
        StreamingOutput body = out -> segmentations.export(id, segment, placed -> {
            if (!silent.test(placed.membership().customer())) {
                Lines.write(out, json, placed);
            }
        });
        return Response.ok(body, Rows.NDJSON).build();
    }

    @POST
    @Path("segmentations/{id}/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.MARKETER)
    @Operation(
            operationId = "refreshSegmentation",
            summary =
                    "Bring memberships up to date with the model of the last run, looking only at who may have changed")
    @APIResponse(
            responseCode = "202",
            description = "It runs: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response refresh(@PathParam("id") String id, Moment moment, @Context SecurityContext caller) {
        room.segmentations(id);
        Instant at = room.moments().at("at", moment.at());
        String who = Room.who(caller);
        return room.start(new Run.Order("refresh", id, who, Role.MARKETER, report -> {
            Upkeep.Refreshed refreshed = room.need(Upkeep.class).refresh(id, at);
            room.journal(who, "segmentation.refresh", id, "at " + at);
            return refreshed;
        }));
    }
}
