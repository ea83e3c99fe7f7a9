package halte.rest.gate;

import java.util.Locale;
import java.util.Set;

/**
 * Whom the surface lets in besides asking for a token.
 *
 * @param names names under which this Halte is reached, beyond those of the machine itself, in lower case
 * @param plain whether tokens are taken over plain HTTP from other machines
 */
public record Policy(Set<String> names, boolean plain) {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Tells whether a Host header names this Halte: a page that rebinds its name to this address does not. */
    boolean knows(String host) {
        String name = host == null ? "" : withoutPort(host).toLowerCase(Locale.ROOT);
        return OWN.contains(name) || names.contains(name);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }

    /** Tells whether a token may be taken from this request. */
    boolean takesTokens(boolean secure, String remote) {
        return secure || plain || isLoopback(remote);
    }

    private static boolean isLoopback(String remote) {
        return remote.startsWith("127.")
                || remote.equals("0:0:0:0:0:0:0:1")
                || remote.equals("::1")
                || remote.equals("[0:0:0:0:0:0:0:1]");
    }
}
