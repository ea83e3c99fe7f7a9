package halte.rest.answer;

import halte.model.Failure;
import java.util.Map;
import java.util.Set;

/** Which HTTP status a failure has. */
public final class Statuses {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(507, "Insufficient Storage"));

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("CONNECTOR_UNKNOWN", 422),
            Map.entry("PARAMETER_UNKNOWN", 422),
            Map.entry("STRATEGY_UNKNOWN", 422),
            Map.entry("TRAIT_UNKNOWN", 422),
            Map.entry("ESTIMATE_UNKNOWN", 422),
            Map.entry("CONNECTION_FAILED", 422),
            Map.entry("DOCUMENT_CHANGED", 412),
            Map.entry("ROLE_MISSING", 403),
            Map.entry("VERSION_MISSING", 428),
            Map.entry("BODY_TOO_LARGE", 413),
            Map.entry("STORE_FULL", 507),
            Map.entry("STORE_CLOSED", 503),
            Map.entry("BODY_INVALID", 400),
            Map.entry("REQUEST_PARAMETER_INVALID", 400),
            Map.entry("REQUEST_PARAMETER_UNKNOWN", 400));

    private static final Set<String> CONFLICTS = Set.of(
            "ADDON_NO_WAY_BACK",
            "ADDON_NOT_STAGED",
            "ADDON_SHIPPED",
            "CUSTOMER_AMBIGUOUS",
            "DRIFT_UNKNOWN",
            "FOCUS_FULL",
            "IMPORT_RUNNING",
            "IMPORT_CANCELLED",
            "CANCELLED",
            "MAPPING_MISSING",
            "RECONCILE_UNSUPPORTED",
            "SEGMENTATION_NEEDED",
            "SEGMENTATION_NOT_RUN",
            "SEGMENTATION_RUN_AHEAD",
            "SEGMENTATION_RUN_BACKWARDS",
            "SWAP_REFUSED",
            "TOKEN_EXISTS");

    private Statuses() {}

    /** Returns the status of a failure. */
    public static int of(Failure failure) {
        String code = failure.code();
        if (BY_CODE.containsKey(code)) {
            return BY_CODE.get(code);
        }
        if (CONFLICTS.contains(code)) {
            return 409;
        }
        return switch (failure.actor()) {
            case USER -> code.endsWith("_UNKNOWN") ? 404 : 422;
            case CONFIGURATION -> code.endsWith("_GAP") ? 503 : 500;
            case EXTENSION, ENGINE -> 500;
            case EXTERNAL -> 502;
            case RESOURCES -> 503;
        };
    }

    static String title(int status) {
        return TITLES.getOrDefault(status, "Status " + status);
    }
}
