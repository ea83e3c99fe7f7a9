package halte.rest.resource;

import halte.access.api.Role;
import halte.connector.api.Imports;
import halte.connector.api.Imports.ConnectionStatus;
import halte.connector.api.Imports.DryRun;
import halte.connector.api.Imports.RejectedRecord;
import halte.connector.api.StreamDescriptor;
import halte.model.HalteException;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connections: configured instances of connectors. */
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "connections")
public final class ConnectionsResource {

    private final Room room;

    public ConnectionsResource(Room room) {
        this.room = room;
    }

    /** A connection as it is asked for. */
    @Schema(name = "ConnectionRequest", requiredProperties = "type")
    public record Wanted(
            @Schema(description = "The kind of connector", examples = "csv")
            String type,

            @Schema(description = "The connector's settings by name; never shown again")
            Map<String, Object> settings) {}

    private Imports imports() {
        return room.need(Imports.class);
    }

    /** Finds a connection; fails with {@code CONNECTION_UNKNOWN}. */
    static ConnectionStatus find(Imports imports, String connection) {
        return imports.connections().stream()
                .filter(each -> each.name().equals(connection))
                .findFirst()
                .orElseThrow(() -> unknown(connection));
    }

    private static HalteException unknown(String connection) {
        return Failures.unknown("CONNECTION_UNKNOWN", "connection '" + connection + "'", "GET /api/v1/connections")
                .asException();
    }

    @GET
    @Needs(Role.READER)
    @Operation(
            operationId = "connections",
            summary = "List the connections with their last import, and what keeps them from working")
    public List<ConnectionStatus> list() {
        return imports().connections();
    }

    @GET
    @Path("{connection}")
    @Needs(Role.READER)
    @Operation(operationId = "connection", summary = "Show a connection")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public ConnectionStatus get(@PathParam("connection") String connection) {
        return find(imports(), connection);
    }

    @PUT
    @Path("{connection}")
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "connect", summary = "Make or change a connection; waits until it works")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public ConnectionStatus put(
            @PathParam("connection") String connection, Wanted wanted, @Context SecurityContext caller) {
        String type = Check.there("type", wanted.type());
        Map<String, Object> settings = wanted.settings() == null ? Map.of() : wanted.settings();
        imports().connect(connection, type, settings);
        room.journal(caller, "import.connect", connection, type);
        return find(imports(), connection);
    }

    @DELETE
    @Path("{connection}")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "disconnect", summary = "Remove a connection; its touches, mappings and rejects stay")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404")
    public void delete(@PathParam("connection") String connection, @Context SecurityContext caller) {
        find(imports(), connection);
        imports().disconnect(connection);
        room.journal(caller, "import.disconnect", connection, null);
    }

    @GET
    @Path("{connection}/streams")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "streams", summary = "Ask the source which streams and fields it offers")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public List<StreamDescriptor> streams(@PathParam("connection") String connection) {
        find(imports(), connection);
        return imports().discover(connection);
    }

    @GET
    @Path("{connection}/dry-run")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "dryRun", summary = "Show what would become of the first records; stores nothing")
    @APIResponse(
            responseCode = "200",
            description = "What would become of them",
            content = @Content(schema = @Schema(implementation = DryRun.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response dryRun(
            @PathParam("connection") String connection,
            @Parameter(description = "The stream; may be left out when the connection has one mapping only")
                    @QueryParam("stream")
                    String stream,
            @Parameter(description = "How many records, 10000 at most") @QueryParam("limit") @DefaultValue("100")
                    int limit,
            @Context SecurityContext caller)
            throws InterruptedException {
        Check.within("limit", limit, Pages.LONGEST);
        Imports imports = imports();
        find(imports, connection);
        return room.startAndWait(new Run.Order(
                "dry-run",
                connection,
                Room.who(caller),
                Role.ADMINISTRATOR,
                report -> imports.dryRun(connection, stream, limit)));
    }

    @GET
    @Path("{connection}/rejects")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "rejects",
            summary = "List the records that could not be used, with the reason, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RejectedRecord.class)))
    @APIResponse(responseCode = "404")
    public Response rejects(
            @PathParam("connection") String connection,
            @Parameter(description = "Only rejects with a higher number than this")
                    @QueryParam("after")
                    @DefaultValue("0")
                    long after,
            @Parameter(description = "How many at most, up to 10000") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context UriInfo uri) {
        Check.within("limit", limit, Pages.LONGEST);
        find(imports(), connection);
        List<RejectedRecord> page = imports().rejects(connection, after, limit);
        Object next = page.size() < limit ? null : page.get(limit - 1).number();
        return Pages.of(uri, page, "after", next);
    }
}
