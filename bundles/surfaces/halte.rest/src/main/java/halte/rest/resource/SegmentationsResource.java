package halte.rest.resource;

import halte.access.api.Role;
import halte.model.Text;
import halte.rest.answer.Failures;
import halte.rest.answer.InBody;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Move;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Status;
import halte.segmentation.api.StrategyDescriptor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Segmentations: define, look, compare. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class SegmentationsResource {

    private final Room room;
    private final Versioned<Status> defined;

    public SegmentationsResource(Room room) {
        this.room = room;
        this.defined = new Versioned<>(
                this::look,
                status -> status.definition().version(),
                id -> Failures.unknown(
                        "SEGMENTATION_UNKNOWN", "segmentation '" + id + "'", "GET /api/v1/segmentations"));
    }

    /** A segmentation as it is asked for. */
    @Schema(
            name = "SegmentationRequest",
            requiredProperties = {"title", "strategy"})
    public record Wanted(
            @Schema(description = "The name for people") Text title,

            @Schema(description = "The strategy's name", examples = "rfm")
            String strategy,

            @Schema(description = "The strategy's parameters")
            Map<String, Object> parameters) {

        Definition definition(String id) {
            Check.there("title", title);
            Check.there("strategy", strategy);
            return new Definition(id, title, strategy, parameters == null ? Map.of() : parameters, 0);
        }
    }

    private Segmentations segmentations() {
        return room.need(Segmentations.class);
    }

    @GET
    @Path("strategies")
    @Needs(Role.READER)
    @Operation(operationId = "strategies", summary = "List the strategies that bundles offer")
    public List<StrategyDescriptor> strategies() {
        return segmentations().strategies();
    }

    @GET
    @Path("segmentations")
    @Needs(Role.READER)
    @Operation(
            operationId = "segmentations",
            summary = "List the segmentations with the sizes of their segments, and what keeps them from running")
    public List<Status> list() {
        return segmentations().list();
    }

    private Optional<Status> look(String id) {
        return segmentations().list().stream()
                .filter(each -> each.definition().id().equals(id))
                .findFirst();
    }

    @GET
    @Path("segmentations/{id}")
    @Needs(Role.READER)
    @Operation(operationId = "segmentation", summary = "Show a segmentation: definition, last run, sizes, gap")
    @APIResponse(
            responseCode = "200",
            description = "The segmentation",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404")
    public Response get(@PathParam("id") String id) {
        return defined.get(id, status -> status);
    }

    @PUT
    @Path("segmentations/{id}")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineSegmentation", summary = "Define a segmentation, or a new version of it")
    @APIResponse(
            responseCode = "200",
            description = "The definition with its version",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Definition.class)))
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "428")
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneMatch,
            Wanted wanted,
            @Context SecurityContext caller) {
        Definition definition = wanted.definition(id);
        return defined.put(id, match, noneMatch, known -> {
            Definition stored = InBody.asked(() -> segmentations().define(definition, Room.who(caller), known));
            return new Versioned.Stored(stored.version(), stored);
        });
    }

    @DELETE
    @Path("segmentations/{id}")
    @Needs(Role.MARKETER)
    @Operation(operationId = "removeSegmentation", summary = "Remove a segmentation; its history stays")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "428")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext caller) {
        defined.delete(id, match, () -> segmentations().remove(id, Room.who(caller)));
    }

    @GET
    @Path("segmentations/{id}/result")
    @Needs(Role.READER)
    @Operation(
            operationId = "segmentationResult",
            summary = "Show what the last run brought: sizes, revenue, whether the data suffices")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Result result(@PathParam("id") String id) {
        defined.find(id);
        return segmentations().last(id).orElseThrow(() -> Failures.notRun(id).asException());
    }

    @GET
    @Path("segmentations/{id}/moves")
    @Needs(Role.READER)
    @Operation(
            operationId = "moves",
            summary = "Show who moved between two moments: number of customers by segment then and segment later")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public List<Move> moves(
            @PathParam("id") String id,
            @Parameter(
                            description = "The earlier moment; a date means the end of that day, today means now",
                            required = true)
                    @QueryParam("from")
                    String from,
            @Parameter(description = "The later moment; now when absent") @QueryParam("to") String to) {
        defined.find(id);
        if (from == null) {
            throw Failures.parameterInvalid("from", "is missing").asException();
        }
        Moments moments = room.moments();
        return segmentations().diff(id, moments.at("from", from), moments.at("to", to));
    }
}
