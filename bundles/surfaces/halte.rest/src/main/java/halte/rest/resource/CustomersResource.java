package halte.rest.resource;

import halte.access.api.Role;
import halte.identity.api.Identities;
import halte.identity.api.Identities.Customer;
import halte.model.HalteException;
import halte.model.Identifier;
import halte.rest.answer.Failures;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Status;
import halte.trait.api.Timelines;
import halte.trait.api.Timelines.Extent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers. Addresses hold their numbers only: identifiers are personal data, and addresses end up in logs. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public final class CustomersResource {

    private final Room room;

    public CustomersResource(Room room) {
        this.room = room;
    }

    /** Whom to search. */
    @Schema(name = "CustomerSearch", requiredProperties = "who")
    public record Search(
            @Schema(
                    description = "A customer's number (#17), an identifier's exact value, or KIND:VALUE",
                    examples = "email:ann@example.org")
            String who) {}

    @GET
    @Path("extent")
    @Needs(Role.READER)
    @Operation(operationId = "extent", summary = "Say how many customers and touches there are, and from when to when")
    public Extent extent() {
        return room.need(Timelines.class).extent();
    }

    @POST
    @Path("customers/search")
    @Needs(Role.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchCustomers",
            summary = "Find customers by number or identifier",
            description =
                    "The identifier stands in the body, since addresses end up in logs. All customers that it may mean "
                            + "are given, by number; none when nobody has it.",
            extensions = @Extension(name = "x-changes", value = "nothing"))
    public List<Customer> search(Search search) {
        return List.copyOf(candidates(Check.there("who", search.who())).values());
    }

    private Map<Long, Customer> candidates(String text) {
        Identities identities = room.need(Identities.class);
        Map<Long, Customer> found = new TreeMap<>();
        if (text.matches("#?\\d{1,18}")) {
            identities
                    .customer(Long.parseLong(text.replace("#", "")))
                    .ifPresent(customer -> found.put(customer.number(), customer));
        }
        if (!text.startsWith("#")) {
            identities.find(text).forEach(customer -> found.put(customer.number(), customer));
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon < text.length() - 1) {
            identities
                    .customer(new Identifier(text.substring(0, colon), text.substring(colon + 1)))
                    .ifPresent(customer -> found.put(customer.number(), customer));
        }
        return found;
    }

    private Customer find(long number) {
        return room.need(Identities.class).customer(number).orElseThrow(() -> unknown(number));
    }

    static HalteException unknown(long number) {
        return Failures.unknown("CUSTOMER_UNKNOWN", "customer " + number, "POST /api/v1/customers/search")
                .asException();
    }

    @GET
    @Path("customers/{number}")
    @Needs(Role.READER)
    @Operation(operationId = "customer", summary = "Show a customer: identifiers with evidence, traits, segments")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public CustomerView show(
            @PathParam("number") long number,
            @Parameter(description = "The moment of asking; now when absent") @QueryParam("at") String at) {
        return CustomerView.of(room, find(number), room.moments().at("at", at));
    }

    @GET
    @Path("customers/{number}/memberships")
    @Needs(Role.READER)
    @Operation(operationId = "memberships", summary = "List the segments that a customer is or was in, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public List<Membership> memberships(@PathParam("number") long number) {
        return room.need(Segmentations.class).of(find(number).number());
    }

    @GET
    @Path("customers/{number}/explanations")
    @Needs(Role.READER)
    @Operation(
            operationId = "explain",
            summary = "Say why a customer is in a segment, by segmentation",
            description = "Segmentations that have not run, or cannot now, are left out unless one is named.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404")
    public Map<String, Explanation> explain(
            @PathParam("number") long number,
            @Parameter(description = "The segmentation; all that have run when absent") @QueryParam("segmentation")
                    String segmentation,
            @Parameter(description = "The moment of asking; now when absent") @QueryParam("at") String at) {
        Instant moment = room.moments().at("at", at);
        long customer = find(number).number();
        Segmentations segmentations = room.need(Segmentations.class);
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        for (String id : segmentation != null ? List.of(segmentation) : runnable(segmentations)) {
            explanations.put(id, segmentations.explain(id, customer, moment));
        }
        return explanations;
    }

    private static List<String> runnable(Segmentations segmentations) {
        return segmentations.list().stream()
                .filter(status -> status.lastRun() != null && status.gap() == null)
                .map(Status::definition)
                .map(Segmentations.Definition::id)
                .toList();
    }
}
