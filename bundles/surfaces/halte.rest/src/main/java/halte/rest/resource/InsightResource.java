package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.rest.run.RunView;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Drift;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Table;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of segments beyond who is in them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class InsightResource {

    private static final int LONGEST_PERIOD = 3650;

    private final Room room;

    public InsightResource(Room room) {
        this.room = room;
    }

    /** What to put side by side. */
    @Schema(name = "ComparisonRequest", requiredProperties = "segments")
    public record Sides(
            @Schema(
                    description = "From two to eight segments as segmentation/segment",
                    examples = "[\"rfm/champions\"]")
            List<String> segments) {}

    @GET
    @Path("segmentations/{id}/tables")
    @Needs(Role.READER)
    @Operation(operationId = "tables", summary = "Show what the last fit found out: parameters, calibration, overlap")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public List<Table> tables(@PathParam("id") String id) {
        room.segmentations(id);
        return room.need(Segmentations.class)
                .last(id)
                .orElseThrow(() -> Failures.notRun(id).asException())
                .tables();
    }

    @GET
    @Path("segmentations/{id}/sufficiency")
    @Needs(Role.READER)
    @Operation(operationId = "sufficiency", summary = "Judge segment by segment whether the data suffices")
    @APIResponse(
            responseCode = "200",
            description = "One per segment, in the model's order",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Gate.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response sufficiency(@PathParam("id") String id, @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        return room.look(
                "sufficiency", id, caller, report -> room.need(Insight.class).sufficiency(id));
    }

    @GET
    @Path("segmentations/{id}/perspective")
    @Needs(Role.READER)
    @Operation(
            operationId = "perspective",
            summary = "Judge segment by segment whether it has perspective: size, growth, value, break-even size")
    @APIResponse(
            responseCode = "200",
            description = "One per segment, in the model's order",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Outlook.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response perspective(
            @PathParam("id") String id,
            @Parameter(description = "The period that growth is looked at over, 1 to 3650 days")
                    @QueryParam("days")
                    @DefaultValue("90")
                    int days,
            @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        int period = Check.within("days", days, LONGEST_PERIOD);
        return room.look(
                "perspective", id, caller, report -> room.need(Insight.class).perspective(id, period));
    }

    @GET
    @Path("segmentations/{id}/drift")
    @Needs(Role.READER)
    @Operation(operationId = "drift", summary = "Show how a segmentation and its segments changed since the fit")
    @APIResponse(
            responseCode = "200",
            description = "The drift",
            content = @Content(schema = @Schema(implementation = Drift.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response drift(
            @PathParam("id") String id,
            @Parameter(description = "The moment of asking; now when absent") @QueryParam("at") String at,
            @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        Instant moment = room.moments().at("at", at);
        return room.look("drift", id, caller, report -> room.need(Insight.class).drift(id, moment));
    }

    @POST
    @Path("comparisons")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compare",
            summary = "Put segments side by side: size, overlap, and in which traits they differ",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "422")
    public Response compare(Sides sides, @Context SecurityContext caller) throws InterruptedException {
        List<SegmentRef> segments = Check.there("segments", sides.segments()).stream()
                .map(SegmentRef::of)
                .toList();
        return room.look("comparison", String.join(", ", sides.segments()), caller, report -> room.need(Insight.class)
                .compare(segments, List.of()));
    }
}
