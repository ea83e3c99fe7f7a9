package halte.rest.resource;

import halte.access.api.Role;
import halte.kpi.api.Kpis;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Status;
import halte.kpi.api.Kpis.Target;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.store.api.DocumentStore.Document;
import halte.store.api.Store;
import jakarta.ws.rs.Consumes;
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

/** KPIs: look, measure, set targets. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "kpis")
public final class KpisResource {

    private static final String KIND = "kpi-target";

    private final Room room;
    private final Versioned<Status> targets;

    public KpisResource(Room room) {
        this.room = room;
        this.targets = new Versioned<>(
                this::look,
                status -> version(status.id()),
                id -> Failures.unknown("KPI_UNKNOWN", "KPI '" + id + "'", "GET /api/v1/kpis"));
    }

    /** A target as it is asked for. */
    @Schema(name = "TargetRequest", requiredProperties = "value")
    public record Wanted(
            @Schema(description = "The value to reach per period; a share between 0 and 1")
            Double value,

            @Schema(description = "The length of period that it is meant for; MONTH when absent")
            Grain grain,

            @Schema(description = "Who answers for it") String owner) {}

    @GET
    @Path("kpis")
    @Needs(Role.READER)
    @Operation(operationId = "kpis", summary = "List the KPIs that bundles offer or that have a target")
    public List<Status> list() {
        return room.need(Kpis.class).list();
    }

    private Optional<Status> look(String id) {
        return room.need(Kpis.class).list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @GET
    @Path("kpis/{id}")
    @Needs(Role.READER)
    @Operation(operationId = "kpi", summary = "Show a KPI and its target; the ETag is the target's version")
    @APIResponse(
            responseCode = "200",
            description = "The KPI",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The target's version; \"0\" without target",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Status.class)))
    @APIResponse(responseCode = "404")
    public Response get(@PathParam("id") String id) {
        return targets.get(id, status -> status);
    }

    private int version(String id) {
        return room.need(Store.class)
                .documents()
                .get(KIND, id)
                .map(Document::version)
                .orElse(0);
    }

    @PUT
    @Path("kpis/{id}/target")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "target", summary = "Set the target of a KPI")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Target.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "412")
    @APIResponse(responseCode = "428")
    public Response target(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String noneMatch,
            Wanted wanted,
            @Context SecurityContext caller) {
        targets.find(id);
        Grain grain = wanted.grain() == null ? Grain.MONTH : wanted.grain();
        Target target = new Target(id, Check.there("value", wanted.value()), grain, wanted.owner());
        return targets.put(
                id,
                match,
                noneMatch,
                known -> new Versioned.Stored(room.need(Kpis.class).target(target, Room.who(caller), known), target));
    }

    @GET
    @Path("kpi-values")
    @Needs(Role.READER)
    @Operation(
            operationId = "measure",
            summary = "Measure KPIs with their 95 % interval, by period, segment and channel")
    @APIResponse(
            responseCode = "200",
            description = "The values",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response measure(
            @Parameter(description = "The KPIs; all when absent") @QueryParam("kpi") List<String> kpis,
            @Parameter(description = "The beginning; the earliest touch when absent") @QueryParam("from") String from,
            @Parameter(description = "The end, a date included; the latest touch when absent") @QueryParam("until")
                    String until,
            @Parameter(description = "day, week, month, quarter, year, or whole for one period")
                    @QueryParam("grain")
                    @DefaultValue("whole")
                    String grain,
            @Parameter(description = "Also by segment of this segmentation, as of its last run")
                    @QueryParam("segmentation")
                    String segmentation,
            @Parameter(description = "Also by channel") @QueryParam("channels") @DefaultValue("false") boolean channels,
            @Context SecurityContext caller)
            throws InterruptedException {
        Moments moments = room.moments();
        Request request = new Request(
                List.copyOf(kpis),
                moments.from("from", from),
                moments.until("until", until),
                Check.constant("grain", Grain.class, grain),
                segmentation,
                channels);
        return room.startAndWait(new Run.Order(
                "kpi",
                kpis.isEmpty() ? "all KPIs" : String.join(", ", kpis),
                Room.who(caller),
                Role.READER,
                report -> room.need(Kpis.class).measure(request)));
    }
}
