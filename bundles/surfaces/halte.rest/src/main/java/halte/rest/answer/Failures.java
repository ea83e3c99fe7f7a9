package halte.rest.answer;

import halte.access.api.Role;
import halte.model.Actor;
import halte.model.Failure;
import java.util.Locale;

/** What can go wrong in the surface itself. */
public final class Failures {

    private static final String DOCUMENT = "GET /api/v1/openapi.json describes every operation.";

    private Failures() {}

    public static Failure parameterUnknown(String name) {
        return user("REQUEST_PARAMETER_UNKNOWN", "This operation has no query parameter '" + name + "'.", DOCUMENT);
    }

    public static Failure parameterInvalid(String name, String why) {
        return user("REQUEST_PARAMETER_INVALID", "The parameter '" + name + "' " + why + ".", DOCUMENT);
    }

    public static Failure body(String why) {
        return user("BODY_INVALID", "The body cannot be used: " + why + ".", DOCUMENT);
    }

    public static Failure noToken() {
        return user(
                "TOKEN_MISSING",
                "This needs a token in the header 'Authorization: Bearer ...'.",
                "Ask the administrator for one: 'halte tokens create NAME --role ROLE'.");
    }

    public static Failure role(Role needed, Role has) {
        return user(
                "ROLE_MISSING",
                "This needs the role " + low(needed) + "; your token has the role " + low(has) + ".",
                "Ask the administrator for a token with that role.");
    }

    public static Failure notYourRun(Role needed) {
        return user(
                "ROLE_MISSING",
                "This run needs the role " + low(needed) + ".",
                "Ask the administrator for a token with that role.");
    }

    private static String low(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public static Failure throttled() {
        return user(
                "TOO_MANY_WRONG_TOKENS",
                "Too many wrong tokens came from your address.",
                "Wait a minute; tokens that are right are answered meanwhile.");
    }

    public static Failure plain() {
        return new Failure(
                "PLAIN_HTTP",
                Actor.CONFIGURATION,
                "Tokens are not taken over plain HTTP from another machine: anybody on the way could read them.",
                "Use HTTPS (docs/rest.md, 'From other machines') and revoke the token that was just sent; http.plain=true in "
                        + "conf/halte.properties allows it on a network that you trust.");
    }

    public static Failure host() {
        return new Failure(
                "HOST_UNKNOWN",
                Actor.CONFIGURATION,
                "The name in the Host header is not one of this Halte's.",
                "Add it to http.names in conf/halte.properties, or use 127.0.0.1 or localhost.");
    }

    public static Failure tooLarge(long most) {
        return user("BODY_TOO_LARGE", "The body is larger than " + most + " bytes.", "Send less at once.");
    }

    public static Failure changed() {
        return user(
                "DOCUMENT_CHANGED",
                "It has changed since you read it, or is there already.",
                "Get it again, look at what changed, and send yours with the new ETag in If-Match.");
    }

    public static Failure versionMissing() {
        return user(
                "VERSION_MISSING",
                "It is there already, and the header If-Match is missing.",
                "Get it, and send its ETag in If-Match, so that nobody's change is lost.");
    }

    public static Failure broke(Throwable thrown) {
        return new Failure(
                "REQUEST_BROKE",
                Actor.ENGINE,
                "The request broke off with " + thrown.getClass().getName() + ".",
                "Report it to the makers of Halte with the log's lines of this instance.");
    }

    public static Failure broke() {
        return new Failure(
                "REQUEST_BROKE",
                Actor.ENGINE,
                "The request broke off.",
                "Report it to the makers of Halte with the log's lines of this instance.");
    }

    public static Failure http(int status) {
        String why =
                switch (status) {
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "The method does not go with this address.";
                    case 406 -> "None of the media types in Accept is offered here.";
                    case 415 -> "A body of this media type is not read here.";
                    default -> "The request cannot be answered.";
                };
        return user("HTTP_" + status, why, DOCUMENT);
    }

    public static Failure gap(Class<?> door) {
        return new Failure(
                "SERVICE_GAP",
                Actor.CONFIGURATION,
                "Nobody offers " + door.getName() + " now: its bundle is stopped, missing or not yet started.",
                "See 'halte addons' and the log for the bundle that does not start; retry when it does.");
    }

    public static Failure notRun(String segmentation) {
        return user(
                "SEGMENTATION_NOT_RUN",
                "The segmentation '" + segmentation + "' has not run yet.",
                "Run it first: POST /api/v1/segmentation-runs.");
    }

    public static Failure unknown(String code, String what, String where) {
        return user(code, "There is no " + what + ".", where + " lists what there is.");
    }

    private static Failure user(String code, String message, String advice) {
        return new Failure(code, Actor.USER, message, advice);
    }
}
