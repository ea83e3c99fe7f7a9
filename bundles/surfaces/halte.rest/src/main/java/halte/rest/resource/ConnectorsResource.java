package halte.rest.resource;

import halte.access.api.Role;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of connectors. */
@Path("connectors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "connections")
public final class ConnectorsResource {

    private final Room room;

    public ConnectorsResource(Room room) {
        this.room = room;
    }

    @GET
    @Needs(Role.READER)
    @Operation(operationId = "connectors", summary = "List the kinds of connectors that bundles offer")
    public List<ConnectorDescriptor> connectors() {
        return room.need(Imports.class).connectors();
    }
}
