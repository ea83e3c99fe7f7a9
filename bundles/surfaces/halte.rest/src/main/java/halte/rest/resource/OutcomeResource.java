package halte.rest.resource;

import halte.access.api.Role;
import halte.model.Parameters;
import halte.rest.answer.Failures;
import halte.rest.run.RunView;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Scale;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of the customers of each segment, and at which touchpoints. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class OutcomeResource {

    private static final Pattern SCALE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)");

    private final Room room;

    public OutcomeResource(Room room) {
        this.room = room;
    }

    /** What to compare. */
    @Schema(name = "OutcomeRequest")
    public record Asked(
            @Schema(description = "A declared trait's name; or give a declaration", examples = "response")
            String trait,

            @Schema(description = "A trait's declaration, as in rules")
            Map<String, Object> declaration,

            @Schema(description = "The text that counts") String is,

            @Schema(description = "The number above which it counts")
            Double above,

            @Schema(description = "The declared trait that tells which variant of a message a customer got")
            String variant,

            @Schema(description = "The same as a declaration")
            Map<String, Object> variantDeclaration,

            @Schema(description = "The variant that everybody could have got", examples = "newsletter")
            String generic,

            @Schema(description = "The moment of the outcome; that of the last run when absent")
            String at) {

        Question question() {
            return new Question(
                    Check.there("trait", trait("declaration", trait, declaration)),
                    is,
                    above,
                    trait("variantDeclaration", variant, variantDeclaration),
                    generic);
        }

        private static TraitDeclaration trait(String part, String name, Map<String, Object> tree) {
            if (name != null && tree != null) {
                throw Failures.body("'" + part + "' does not go with a name").asException();
            }
            if (tree != null) {
                return TraitDeclarations.read(new Parameters(part, tree));
            }
            return name == null ? null : TraitDeclaration.declared(name);
        }
    }

    @POST
    @Path("segmentations/{id}/outcomes")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "outcome",
            summary =
                    "Show what came of the customers of each segment against everybody else, and what chance would show",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Response outcome(@PathParam("id") String id, Asked asked, @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        Question question = asked.question();
        Instant at = asked.at() == null ? null : room.moments().at("at", asked.at());
        return room.look(
                "outcome", id, caller, report -> room.need(Insight.class).outcome(id, question, at));
    }

    @GET
    @Path("segmentations/{id}/touchpoints")
    @Needs(Role.READER)
    @Operation(
            operationId = "touchpoints",
            summary =
                    "Show which touchpoints each segment uses, finds important and likes, and which ones split segments")
    @APIResponse(
            responseCode = "200",
            description = "The touchpoints by segment",
            content = @Content(schema = @Schema(implementation = Touchpoints.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "422")
    public Response touchpoints(
            @PathParam("id") String id,
            @Parameter(description = "How far to look back, in days; all time when absent") @QueryParam("days")
                    Integer days,
            @Parameter(description = "The scale of ratings, such as 1-5; taken from them when absent")
                    @QueryParam("scale")
                    String scale,
            @Parameter(description = "The question that rates a touchpoint; all but that of importance when absent")
                    @QueryParam("rating")
                    String rating,
            @Parameter(description = "The question how important a touchpoint is")
                    @QueryParam("importance")
                    @DefaultValue("importance")
                    String importance,
            @Context SecurityContext caller)
            throws InterruptedException {
        room.segmentations(id);
        Touchpoints.Question question = new Touchpoints.Question(days, scale(scale), rating, importance);
        return room.look(
                "touchpoints", id, caller, report -> room.need(Insight.class).touchpoints(id, question));
    }

    private static Scale scale(String text) {
        if (text == null) {
            return null;
        }
        Matcher ends = SCALE.matcher(text);
        if (!ends.matches()) {
            throw Failures.parameterInvalid("scale", "must be like 1-5").asException();
        }
        return new Scale(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)));
    }
}
