package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.rest.run.RunView;
import halte.segmentation.api.Effort;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Thresholds;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What segments are judged by: thresholds of sufficiency, and the effort that it takes to address one. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class YardstickResource {

    private static final int LONGEST_PERIOD = 3650;

    private final Room room;

    public YardstickResource(Room room) {
        this.room = room;
    }

    /** Thresholds as they are asked for; what is left out stays as it is. */
    @Schema(name = "ThresholdsRequest")
    public record Bars(
            @Schema(description = "The fewest members") Long customers,
            @Schema(description = "The fewest orders") Long orders,

            @Schema(description = "The shortest median history in days")
            Integer historyDays,

            @Schema(description = "The largest share of missing values, 0-1")
            Double missing,

            @Schema(description = "The widest interval of the share who ordered again, above 0 and at most 1")
            Double repeatWidth,

            @Schema(description = "The widest interval of the mean revenue, as a multiple of it")
            Double revenueWidth) {

        Thresholds over(Thresholds now) {
            return new Thresholds(
                    or(customers, now.customers()),
                    or(orders, now.orders()),
                    or(historyDays, now.historyDays()),
                    or(missing, now.missing()),
                    or(repeatWidth, now.repeatWidth()),
                    or(revenueWidth, now.revenueWidth()));
        }

        private static <T> T or(T wanted, T now) {
            return wanted == null ? now : wanted;
        }
    }

    /** An effort as it is asked for. */
    @Schema(name = "EffortRequest", requiredProperties = "margin")
    public record Cost(
            @Schema(description = "Costs whatever the size; 0 when absent")
            Double fixed,

            @Schema(description = "Costs per member; 0 when absent")
            Double perMember,

            @Schema(description = "What is left of revenue, above 0 and at most 1")
            Double margin,

            @Schema(description = "By which part a member's revenue is expected to grow; this or response")
            Double uplift,

            @Schema(description = "Which share of the members is expected to order once more; this or uplift")
            Double response,

            @Schema(description = "Over how many days; 90 when absent")
            Integer days) {

        Effort effort() {
            return new Effort(
                    fixed == null ? 0 : fixed,
                    perMember == null ? 0 : perMember,
                    Check.there("margin", margin),
                    uplift,
                    response,
                    days == null ? Insight.USUAL_DAYS : days);
        }
    }

    /** An effort to be tried out. */
    @Schema(
            name = "PerspectiveRequest",
            requiredProperties = {"segment", "effort"})
    public record Trial(
            @Schema(description = "As segmentation/segment", examples = "rfm/champions")
            String segment,

            Cost effort,

            @Schema(description = "The period that growth is looked at over, 1 to 3650 days; 90 when absent")
            Integer days) {}

    private Insight insight() {
        return room.need(Insight.class);
    }

    @GET
    @Path("segmentations/{id}/thresholds")
    @Needs(Role.READER)
    @Operation(operationId = "thresholds", summary = "Show by which thresholds sufficiency is judged")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Thresholds thresholds(@PathParam("id") String id) {
        return insight().thresholds(id);
    }

    @PUT
    @Path("segmentations/{id}/thresholds")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setThresholds", summary = "Set thresholds; those that are left out stay as they are")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Thresholds set(@PathParam("id") String id, Bars bars, @Context SecurityContext caller) {
        return insight().thresholds(id, bars.over(insight().thresholds(id)), Room.who(caller));
    }

    @DELETE
    @Path("segmentations/{id}/thresholds")
    @Needs(Role.MARKETER)
    @Operation(operationId = "usualThresholds", summary = "Return to the usual thresholds")
    @APIResponse(responseCode = "204", description = "The usual ones hold")
    @APIResponse(responseCode = "404")
    public void usual(@PathParam("id") String id, @Context SecurityContext caller) {
        insight().thresholds(id);
        insight().thresholds(id, null, Room.who(caller));
    }

    @GET
    @Path("segmentations/{id}/segments/{segment}/effort")
    @Needs(Role.READER)
    @Operation(operationId = "effort", summary = "Show what it takes to address a segment")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Effort effort(@PathParam("id") String id, @PathParam("segment") String segment) {
        SegmentRef ref = new SegmentRef(id, segment);
        return insight().effort(ref).orElseThrow(() -> Failures.unknown(
                        "EFFORT_UNKNOWN", "effort for '" + ref + "'", "PUT to this address to set one")
                .asException());
    }

    @PUT
    @Path("segmentations/{id}/segments/{segment}/effort")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setEffort", summary = "Set what it takes to address a segment")
    @APIResponse(responseCode = "204", description = "Perspective is judged by it from now on")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public void set(
            @PathParam("id") String id,
            @PathParam("segment") String segment,
            Cost cost,
            @Context SecurityContext caller) {
        insight().effort(new SegmentRef(id, segment), cost.effort(), Room.who(caller));
    }

    @DELETE
    @Path("segmentations/{id}/segments/{segment}/effort")
    @Needs(Role.MARKETER)
    @Operation(operationId = "forgetEffort", summary = "Forget what it takes to address a segment")
    @APIResponse(responseCode = "204", description = "No effort is known")
    @APIResponse(responseCode = "404")
    public void forget(
            @PathParam("id") String id, @PathParam("segment") String segment, @Context SecurityContext caller) {
        effort(id, segment);
        insight().effort(new SegmentRef(id, segment), null, Room.who(caller));
    }

    @POST
    @Path("perspectives")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryPerspective",
            summary = "Judge a segment with an effort that is tried out",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "The perspective",
            content = @Content(schema = @Schema(implementation = Outlook.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Response perspective(Trial trial, @Context SecurityContext caller) throws InterruptedException {
        SegmentRef ref = SegmentRef.of(Check.there("segment", trial.segment()));
        Effort effort = Check.there("effort", trial.effort()).effort();
        int days = Check.within("days", trial.days() == null ? Insight.USUAL_DAYS : trial.days(), LONGEST_PERIOD);
        return room.look(
                "perspective", ref.toString(), caller, report -> insight().perspective(ref, effort, days));
    }
}
