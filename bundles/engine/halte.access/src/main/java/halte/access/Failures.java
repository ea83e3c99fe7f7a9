package halte.access;

import halte.model.Actor;
import halte.model.Failure;

/** What can go wrong with tokens. */
final class Failures {

    private static final String ASK = "Ask the administrator for a token: 'halte tokens create NAME --role ROLE'.";

    private Failures() {}

    static Failure exists(String name) {
        return new Failure(
                "TOKEN_EXISTS",
                Actor.USER,
                "There is or was a token named '" + name + "'.",
                "Take another name; the journal tells tokens apart by it, so none is used twice.");
    }

    static Failure invalid(String why) {
        return new Failure("TOKEN_INVALID", Actor.USER, "The token cannot be made: " + why + ".", "Correct it.");
    }

    static Failure unknownName(String name) {
        return new Failure(
                "TOKEN_UNKNOWN",
                Actor.USER,
                "There is no token named '" + name + "'.",
                "'halte tokens list' and GET /api/v1/tokens list them.");
    }

    static Failure unknown() {
        return new Failure("TOKEN_UNKNOWN", Actor.USER, "The token is not one of this Halte's.", ASK);
    }

    static Failure expired(Kept token) {
        return new Failure(
                "TOKEN_EXPIRED",
                Actor.USER,
                "The token '" + token.name() + "' expired at " + token.expires() + ".",
                ASK);
    }

    static Failure revoked(Kept token) {
        return new Failure(
                "TOKEN_REVOKED",
                Actor.USER,
                "The token '" + token.name() + "' was revoked at " + token.revoked() + ".",
                ASK);
    }

    static Failure unreadable(String name, Throwable cause) {
        return new Failure(
                "TOKEN_UNREADABLE",
                Actor.CONFIGURATION,
                "The stored token '" + name + "' is not what Halte wrote: "
                        + cause.getClass().getSimpleName() + ".",
                "Restore the data folder from a backup, or remove the document of kind token.");
    }
}
