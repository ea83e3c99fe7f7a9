package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.store.api.Store;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers analysts. */
@Path("sql")
@Tag(name = "sql")
public final class SqlResource {

    private static final long USUAL_ROWS = 1000;

    private final Room room;
    private final ObjectMapper json;

    public SqlResource(Room room, ObjectMapper json) {
        this.room = room;
        this.json = json;
    }

    /** A question. */
    @Schema(name = "SqlRequest", requiredProperties = "statement")
    public record Question(
            @Schema(
                    description = "One SELECT statement over the documented tables",
                    examples = "select type, count(*) as n from touches group by type")
            String statement,

            @Schema(description = "How many rows at most; as JSON 1000 when absent, otherwise all", minimum = "1")
            Long limit) {}

    /** An answer as JSON. */
    @Schema(name = "SqlAnswer")
    public record Answer(
            @Schema(description = "The rows, by column name; a second column of one name gets _2 appended")
            List<Map<String, Object>> rows,

            @Schema(description = "Whether there are more rows than the limit")
            boolean more) {}

    @POST
    @Needs(Role.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Rows.NDJSON, Rows.CSV})
    @Operation(
            operationId = "sql",
            summary = "Answer a question in SQL; nothing can be changed by it",
            description = "Rows come as a stream in all three forms. That somebody asked is noted in the journal.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = Rows.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422")
    public Response ask(Question question, @Context SecurityContext caller, @Context HttpHeaders headers) {
        String statement = Check.there("statement", question.statement());
        String media = Wish.best(headers, List.of(MediaType.APPLICATION_JSON, Rows.NDJSON, Rows.CSV));
        long usual = media.equals(MediaType.APPLICATION_JSON) ? USUAL_ROWS : Long.MAX_VALUE;
        long limit = question.limit() == null ? usual : question.limit();
        if (limit < 1) {
            throw Failures.body("'limit' must be at least 1").asException();
        }
        Store store = room.need(Store.class);
        room.journal(caller, "sql.query", "store", null);
        StreamingOutput body = out -> {
            Rows rows = Rows.of(media, out, json);
            rows.end(store.query(statement, limit, rows));
        };
        return Response.ok(body, media).build();
    }
}
