package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.run.RunView;
import halte.segmentation.api.Insight;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.Question;
import halte.trait.api.TraitDeclaration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What marketing efforts returned. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class ReturnResource {

    private final Room room;

    public ReturnResource(Room room) {
        this.room = room;
    }

    /** What to look at. */
    @Schema(
            name = "ReturnRequest",
            requiredProperties = {"from", "days"})
    public record Wanted(
            @Schema(description = "When the effort began", examples = "2011-10-01")
            String from,

            @Schema(description = "The period since then, and before it, 1 to 3650 days")
            Integer days,

            @Schema(description = "What is left of revenue, 0-1; that of the segment's effort when absent")
            Double margin,

            @Schema(description = "What was spent by segment; where one is missing its effort counts")
            Map<String, Double> spend,

            @Schema(description = "The declared trait that tells who was addressed")
            String addressed,

            @Schema(description = "Its text for those who were")
            String is) {

        Question question(Moments moments) {
            return new Question(
                    moments.from("from", Check.there("from", from)),
                    Check.there("days", days),
                    margin,
                    spend == null ? Map.of() : spend,
                    addressed == null ? null : TraitDeclaration.declared(addressed),
                    is);
        }
    }

    @POST
    @Path("segmentations/{id}/returns")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "marketingReturn",
            summary =
                    "Show what a marketing effort returned per segment: how revenue changed, less how it changed for others",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "The return",
            content = @Content(schema = @Schema(implementation = MarketingReturn.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Response marketingReturn(@PathParam("id") String id, Wanted wanted, @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        Question question = wanted.question(room.moments());
        return room.look(
                "return", id, caller, report -> room.need(Insight.class).marketingReturn(id, question));
    }
}
