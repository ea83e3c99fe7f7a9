package halte.rest.resource;

import halte.access.api.Role;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs of segmentations. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segmentations")
public final class SegmentationRunsResource {

    private final Room room;

    public SegmentationRunsResource(Room room) {
        this.room = room;
    }

    /** What to run. */
    @Schema(name = "SegmentationRunRequest")
    public record Wanted(
            @Schema(description = "The segmentations' names; all when absent, each after those it depends on")
            List<String> segmentations,

            @Schema(description = "The moment of asking; now when absent", examples = "2011-12-10")
            String at) {}

    /** What to try. */
    @Schema(
            name = "SegmentationPreviewRequest",
            requiredProperties = {"title", "strategy"})
    public record Trial(
            @Schema(description = "The name for people") Text title,

            @Schema(description = "The strategy's name", examples = "rfm")
            String strategy,

            @Schema(description = "The strategy's parameters")
            Map<String, Object> parameters,

            @Schema(description = "The moment of asking; now when absent", examples = "2011-12-10")
            String at) {}

    /** What the runs brought, and which failed. */
    public record Ran(List<Result> results, List<Failure> failures) {}

    @POST
    @Path("segmentation-runs")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runSegmentations",
            summary = "Fit and assign all customers, and store who is in which segment",
            description =
                    "The run's result has the results and the failures; one that fails does not keep the others from "
                            + "running.")
    @APIResponse(
            responseCode = "202",
            description = "It runs: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response run(Wanted wanted, @Context SecurityContext caller) {
        Segmentations segmentations = room.need(Segmentations.class);
        Instant at = room.moments().at("at", wanted.at());
        List<String> ids = known(segmentations, wanted.segmentations());
        String who = Room.who(caller);
        return room.start(new Run.Order(
                "segmentation", String.join(", ", ids), who, Role.MARKETER, report -> ran(ids, at, who, report)));
    }

    private List<String> known(Segmentations segmentations, List<String> wanted) {
        if (wanted == null) {
            return room.need(Upkeep.class).dependencies().stream()
                    .map(Upkeep.Dependency::segmentation)
                    .toList();
        }
        List<String> all = segmentations.list().stream()
                .map(status -> status.definition().id())
                .toList();
        for (String id : wanted) {
            if (!all.contains(id)) {
                throw Failures.unknown("SEGMENTATION_UNKNOWN", "segmentation '" + id + "'", "GET /api/v1/segmentations")
                        .asException();
            }
        }
        return List.copyOf(wanted);
    }

    private Ran ran(List<String> ids, Instant at, String who, Run.Report report) {
        List<Result> results = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String id : ids) {
            report.at(Text.of(id), results.size() + failures.size(), ids.size());
            try {
                results.add(room.need(Segmentations.class).run(id, at));
                room.journal(who, "segmentation.run", id, "at " + at);
            } catch (HalteException failed) {
                report.at(Text.of(id), results.size() + failures.size(), ids.size());
                failures.add(failed.failure());
            }
        }
        return new Ran(results, failures);
    }

    @POST
    @Path("segmentation-previews")
    @Needs(Role.MARKETER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewSegmentation",
            summary = "Run a segmentation without storing anything",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    @APIResponse(
            responseCode = "200",
            description = "What would come out",
            content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "422")
    public Response preview(Trial trial, @Context SecurityContext caller) throws InterruptedException {
        Segmentations.Definition definition = new SegmentationsResource.Wanted(
                        trial.title(), trial.strategy(), trial.parameters())
                .definition("preview");
        Instant at = room.moments().at("at", trial.at());
        return room.startAndWait(new Run.Order(
                "preview", trial.strategy(), Room.who(caller), Role.MARKETER, report -> room.need(Segmentations.class)
                        .preview(definition, at)));
    }
}
