package halte.rest.resource;

import halte.access.api.Role;
import halte.rest.answer.Failures;
import halte.rest.run.Run;
import halte.rest.run.RunView;
import halte.runtime.api.Addons;
import halte.runtime.api.Addons.Addon;
import halte.runtime.api.Addons.Preview;
import halte.runtime.api.Addons.Removal;
import halte.runtime.api.Addons.Swapped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Add-ons: look, try, swap, go back, remove. An administrator who stages a jar runs its code within Halte. */
@Path("addons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "addons")
public final class AddonsResource {

    /** Where jars are sent to, below /api/v1. */
    public static final String STAGED = "addons/staged";

    private static final String JAR = "application/java-archive";

    private final Room room;

    public AddonsResource(Room room) {
        this.room = room;
    }

    private Addons addons() {
        return room.need(Addons.class);
    }

    @GET
    @Needs(Role.READER)
    @Operation(
            operationId = "addons",
            summary = "List what is installed: what serves, what is staged, and why something does not work")
    public List<Addon> list() {
        return addons().list();
    }

    @GET
    @Path("{addon}")
    @Needs(Role.READER)
    @Operation(operationId = "addon", summary = "Show all versions of an add-on that are there")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public List<Addon> show(@PathParam("addon") String addon) {
        List<Addon> found = addons().list().stream()
                .filter(each -> each.bundle().equals(addon))
                .toList();
        if (found.isEmpty()) {
            throw Failures.unknown("ADDON_UNKNOWN", "add-on '" + addon + "'", "GET /api/v1/addons")
                    .asException();
        }
        return found;
    }

    @POST
    @Path("staged")
    @Needs(Role.ADMINISTRATOR)
    @Consumes(JAR)
    @Operation(
            operationId = "stageAddon",
            summary = "Install a jar beside what serves, without letting it serve",
            description = "The jar may have 128 MiB.")
    @APIResponse(
            responseCode = "201",
            description = "The staged add-on; broken when it cannot start, with the problem",
            content = @Content(schema = @Schema(implementation = Addon.class)))
    @APIResponse(responseCode = "422")
    public Response stage(
            @Parameter(description = "A name for the jar, without folders", required = true) @QueryParam("file")
                    String file,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream jar,
            @Context SecurityContext caller) {
        if (file == null || !file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.jar")) {
            throw Failures.parameterInvalid(
                            "file", "must be a name of letters, digits, dots, - and _ that ends with .jar")
                    .asException();
        }
        Addon staged = addons().stage(file, jar, Room.who(caller));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/addons/" + staged.bundle())
                .entity(staged)
                .build();
    }

    @DELETE
    @Path("{addon}/staged")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "discardAddon", summary = "Take a staged version away again")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404")
    public void discard(@PathParam("addon") String addon, @Context SecurityContext caller) {
        addons().discard(addon, Room.who(caller));
    }

    @GET
    @Path("{addon}/preview")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "previewSwap",
            summary = "Show what would change if the staged version served: who would move between segments")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    public Response preview(@PathParam("addon") String addon, @Context SecurityContext caller)
            throws InterruptedException {
        return room.startAndWait(order("swap preview", addon, caller, report -> addons().preview(addon)));
    }

    private static Run.Order order(String kind, String addon, SecurityContext caller, Run.Work work) {
        return new Run.Order(kind, addon, Room.who(caller), Role.ADMINISTRATOR, work);
    }

    @POST
    @Path("{addon}/swap")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "swapAddon",
            summary = "Let the staged version serve; the version before is kept",
            description =
                    "What the old version made is served, marked with it, until it is made anew: 'stale' names it.")
    @APIResponse(
            responseCode = "200",
            description = "The swap",
            content = @Content(schema = @Schema(implementation = Swapped.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Response swap(@PathParam("addon") String addon, @Context SecurityContext caller)
            throws InterruptedException {
        String who = Room.who(caller);
        return room.startAndWait(order("swap", addon, caller, report -> addons().swap(addon, who)));
    }

    @POST
    @Path("{addon}/back")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "swapAddonBack",
            summary = "Let the version that served before serve again; after a removal, put the add-on back")
    @APIResponse(
            responseCode = "200",
            description = "The swap",
            content = @Content(schema = @Schema(implementation = Swapped.class)))
    @APIResponse(
            responseCode = "202",
            description = "It takes long: look at the run in Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Response back(@PathParam("addon") String addon, @Context SecurityContext caller)
            throws InterruptedException {
        String who = Room.who(caller);
        return room.startAndWait(order("swap back", addon, caller, report -> addons().back(addon, who)));
    }

    @GET
    @Path("{addon}/removal")
    @Needs(Role.ADMINISTRATOR)
    @Operation(operationId = "removal", summary = "Say what a removal would leave without, changing nothing")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Removal removal(@PathParam("addon") String addon) {
        return addons().removal(addon);
    }

    @DELETE
    @Path("{addon}")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "removeAddon",
            summary = "Take an add-on out of service; what needs it keeps its data and says what is missing")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public Removal remove(@PathParam("addon") String addon, @Context SecurityContext caller) {
        return addons().remove(addon, Room.who(caller));
    }

    @POST
    @Path("{addon}/release")
    @Needs(Role.ADMINISTRATOR)
    @Operation(
            operationId = "releaseAddon",
            summary = "Let an add-on's guests out of quarantine, and try its refused version again")
    @APIResponse(responseCode = "204", description = "They are free, and no version is refused any longer")
    @APIResponse(responseCode = "404")
    @APIResponse(responseCode = "409")
    public void release(@PathParam("addon") String addon, @Context SecurityContext caller) {
        addons().release(addon, Room.who(caller));
    }
}
