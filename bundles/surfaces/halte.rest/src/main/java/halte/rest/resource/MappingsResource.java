package halte.rest.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.connector.api.Imports;
import halte.model.Failure;
import halte.rest.answer.Failures;
import halte.store.api.DocumentStore.Document;
import halte.store.api.Store;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mappings: what becomes of the records of a stream. */
@Path("connections/{connection}/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "connections")
public final class MappingsResource {

    private static final String KIND = "mapping";

    private final Room room;
    private final ObjectMapper json;
    private final Versioned<Document> kept;

    public MappingsResource(Room room, ObjectMapper json) {
        this.room = room;
        this.json = json;
        this.kept = new Versioned<>(
                id -> room.need(Store.class).documents().get(KIND, id), Document::version, MappingsResource::unknown);
    }

    private static Failure unknown(String id) {
        String[] parts = id.split("/", 2);
        return Failures.unknown(
                "MAPPING_UNKNOWN",
                "mapping of '" + parts[1] + "' of '" + parts[0] + "'",
                "GET /api/v1/connections/{connection}/mappings");
    }

    /** A mapping without its content. */
    public record MappingVersion(String stream, int version, Instant at, String who) {}

    @GET
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "mappings", summary = "List the streams of a connection that have a mapping")
    public List<MappingVersion> list(@PathParam("connection") String connection) {
        String prefix = connection + "/";
        return room.need(Store.class).documents().list(KIND).stream()
                .filter(each -> each.id().startsWith(prefix))
                .map(each ->
                        new MappingVersion(each.id().substring(prefix.length()), each.version(), each.at(), each.who()))
                .toList();
    }

    @GET
    @Path("{stream}")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "mapping", summary = "Show the mapping of a stream")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404")
    public Response get(@PathParam("connection") String connection, @PathParam("stream") String stream) {
        return kept.get(id(connection, stream), found -> tree(found.json()));
    }

    @PUT
    @Path("{stream}")
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "map",
            summary = "Keep a mapping for a stream, as a new version",
            description =
                    "The form of a mapping is in the connector author's guide. A 'stream' within it must be the one of "
                            + "the address.")
    @APIResponse(
            responseCode = "204",
            description = "It is kept",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "422")
    @APIResponse(responseCode = "428")
    public Response put(
            @PathParam("connection") String connection,
            @PathParam("stream") String stream,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneMatch,
            Map<String, Object> mapping,
            @Context SecurityContext caller) {
        Imports imports = room.need(Imports.class);
        ConnectionsResource.find(imports, connection);
        if (mapping.containsKey("stream") && !stream.equals(mapping.get("stream"))) {
            throw Failures.body("its 'stream' is another than the one of the address")
                    .asException();
        }
        Map<String, Object> whole = new LinkedHashMap<>(mapping);
        whole.put("stream", stream);
        return kept.put(id(connection, stream), match, noneMatch, known -> {
            int version = imports.map(connection, text(whole), known);
            room.journal(caller, "import.map", id(connection, stream), "version " + version);
            return new Versioned.Stored(version, null);
        });
    }

    private static String id(String connection, String stream) {
        return connection + "/" + stream;
    }

    private String text(Map<String, Object> tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON can be written", impossible);
        }
    }

    private Object tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored mapping is JSON", impossible);
        }
    }
}
