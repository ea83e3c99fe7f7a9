package halte.rest.gate;

import halte.access.api.Role;
import java.security.Principal;

/**
 * Who asks.
 *
 * @param name {@code token:} and the token's name, as the journal has it
 * @param role what he may do
 */
public record Caller(String name, Role role) implements Principal {

    /** The request attribute that holds the caller. */
    public static final String ATTRIBUTE = "halte.caller";

    @Override
    public String getName() {
        return name;
    }
}
