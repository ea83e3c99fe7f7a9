package halte.rest.resource;

import halte.access.api.Role;
import halte.runtime.api.Addons;
import halte.runtime.api.Addons.Addon;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Add-ons. */
@Path("addons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "addons")
public final class AddonsResource {

    private final Room room;

    public AddonsResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.READER)
    @Operation(
            operationId = "addons",
            summary = "List the bundles that offer connectors, strategies or KPIs, and those that do not work")
    public List<Addon> list() {
        return room.need(Addons.class).list();
    }
}
