package halte.rest.resource;

import halte.access.api.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How Halte is. */
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public final class StatusResource {

    private final Room room;

    public StatusResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.READER)
    @Operation(operationId = "status", summary = "Say how Halte is: health checks, how much there is, what is missing")
    public StatusView status() {
        return StatusView.of(room);
    }
}
