package halte.access.api;

import halte.model.HalteException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to API tokens. A token's secret is shown once, when it is made; only its SHA-256 is kept. There is no default token
 * and no password. Safe for use by any thread. Failures are thrown as {@link HalteException}.
 */
@ProviderType
public interface Access {

    /**
     * Makes a token.
     *
     * @param name its name: letters, digits, hyphens, underscores and dots, at most 64
     * @param role what its holder may do
     * @param expires from when on it does not count any more; null for never
     * @param who who makes it, for the journal
     * @return the token with its secret, which nobody can ask for again
     * @throws HalteException {@code TOKEN_EXISTS} when there is or was one of that name (the journal tells people apart by it),
     *     {@code TOKEN_INVALID} when the name will not do or the moment has passed
     */
    Issued create(String name, Role role, Instant expires, String who);

    /** Returns all tokens by name, also expired and revoked ones. */
    List<Token> list();

    /**
     * Revokes a token, at once and for good. Does nothing when it is revoked already.
     *
     * @param name its name
     * @param who who does it, for the journal
     * @throws HalteException {@code TOKEN_UNKNOWN}
     */
    void revoke(String name, String who);

    /**
     * Finds the token that a secret belongs to, in constant time, and notes once a day that it is in use.
     *
     * @param secret what a caller presents
     * @throws HalteException {@code TOKEN_UNKNOWN} when it belongs to none, {@code TOKEN_EXPIRED}, {@code TOKEN_REVOKED}
     */
    Token authenticate(String secret);

    /**
     * A token as people see it.
     *
     * @param name its name
     * @param role what its holder may do
     * @param created when it was made
     * @param by who made it
     * @param expires from when on it does not count any more; null for never
     * @param revoked when it was revoked; null when it was not
     * @param lastUsed the day (UTC) on which it was last used; null when never
     */
    record Token(
            String name, Role role, Instant created, String by, Instant expires, Instant revoked, LocalDate lastUsed) {}

    /**
     * A token that was just made.
     *
     * @param token the token
     * @param secret what its holder presents; kept nowhere
     */
    record Issued(Token token, String secret) {

        /** Names the token only: a secret must not reach a log by accident. */
        @Override
        public String toString() {
            return "Issued[token=" + token + "]";
        }
    }
}
