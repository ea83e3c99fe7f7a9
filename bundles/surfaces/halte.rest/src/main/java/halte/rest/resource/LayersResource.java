package halte.rest.resource;

import halte.access.api.Role;
import halte.model.Text;
import halte.rest.answer.Failures;
import halte.rest.answer.InBody;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Lattice;
import halte.segmentation.api.Layers.Order;
import halte.segmentation.api.Layers.Stack;
import halte.segmentation.api.Layers.Status;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Layers: segmentations stacked on each other. */
@Path("layers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "layers")
public final class LayersResource {

    private final Room room;
    private final Versioned<Status> stacks;

    public LayersResource(Room room) {
        this.room = room;
        this.stacks = new Versioned<>(
                this::look,
                status -> status.stack().version(),
                id -> Failures.unknown("LAYERS_UNKNOWN", "stack of layers '" + id + "'", "GET /api/v1/layers"));
    }

    /** A stack as it is asked for. */
    @Schema(
            name = "LayersRequest",
            requiredProperties = {"title", "layers"})
    public record Wanted(
            @Schema(description = "The name for people") Text title,

            @Schema(description = "Names of different segmentations, top first")
            List<String> layers,

            @Schema(description = "The fewest customers that a shown node has; 10 when absent", minimum = "2")
            Integer floor) {

        Stack stack(String id) {
            return new Stack(
                    id,
                    Check.there("title", title),
                    Check.there("layers", layers),
                    floor == null ? Layers.USUAL_FLOOR : floor,
                    0);
        }
    }

    private Layers layers() {
        return room.need(Layers.class);
    }

    private Optional<Status> look(String id) {
        return layers().list().stream()
                .filter(each -> each.stack().id().equals(id))
                .findFirst();
    }

    @GET
    @Needs(Role.READER)
    @Operation(operationId = "stacks", summary = "List all stacks with the state of their layers")
    public List<Status> list() {
        return layers().list();
    }

    @GET
    @Path("{id}")
    @Needs(Role.READER)
    @Operation(operationId = "stack", summary = "Show a stack with the state of its layers")
    @APIResponse(
            responseCode = "200",
            description = "The stack",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404")
    public Response get(@PathParam("id") String id) {
        return stacks.get(id, status -> status);
    }

    @PUT
    @Path("{id}")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "defineStack", summary = "Define a stack, or a new version of it")
    @APIResponse(
            responseCode = "200",
            description = "The stack with its version",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Stack.class)))
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "428")
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneMatch,
            Wanted wanted,
            @Context SecurityContext caller) {
        Stack stack = wanted.stack(id);
        return stacks.put(id, match, noneMatch, known -> {
            Stack stored = InBody.asked(() -> layers().define(stack, Room.who(caller), known));
            return new Versioned.Stored(stored.version(), stored);
        });
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.MARKETER)
    @Operation(operationId = "removeStack", summary = "Remove a stack; the segmentations stay")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "428")
    public void delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @Context SecurityContext caller) {
        stacks.delete(id, match, () -> layers().remove(id, Room.who(caller)));
    }

    @GET
    @Path("{id}/lattice")
    @Needs(Role.READER)
    @Operation(operationId = "lattice", summary = "Compute the lattice of a stack: size, lift and depth of each node")
    @APIResponse(
            responseCode = "200",
            description = "The lattice",
            content = @Content(schema = @Schema(implementation = Lattice.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response lattice(
            @PathParam("id") String id,
            @Parameter(description = "The moment up to which orders count; now when absent") @QueryParam("at")
                    String at,
            @Context SecurityContext caller)
            throws InterruptedException {
        stacks.find(id);
        Instant moment = room.moments().at("at", at);
        return room.startAndWait(
                new Run.Order("lattice", id, Room.who(caller), Role.READER, report -> layers().lattice(id, moment)));
    }

    @GET
    @Path("{id}/paths/{customer}")
    @Needs(Role.READER)
    @Operation(operationId = "path", summary = "Follow one customer down the layers")
    @APIResponse(
            responseCode = "200",
            description = "The path",
            content = @Content(schema = @Schema(implementation = Layers.Path.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response path(
            @PathParam("id") String id,
            @PathParam("customer") long customer,
            @Parameter(description = "Which layer comes next: given, largest or lift")
                    @QueryParam("order")
                    @DefaultValue("given")
                    String order,
            @Parameter(description = "The moment up to which orders count; now when absent") @QueryParam("at")
                    String at,
            @Context SecurityContext caller)
            throws InterruptedException {
        stacks.find(id);
        Instant moment = room.moments().at("at", at);
        Order wanted = Check.constant("order", Order.class, order);
        return room.startAndWait(new Run.Order(
                "path", id, Room.who(caller), Role.READER, report -> layers().path(id, customer, wanted, moment)));
    }
}
