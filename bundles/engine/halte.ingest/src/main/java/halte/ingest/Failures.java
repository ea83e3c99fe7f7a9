package halte.ingest;

import halte.model.Actor;
import halte.model.Failure;
import java.util.Collection;
import java.util.List;

/** What can go wrong with imports, in words for whoever must act. */
final class Failures {

    private Failures() {}

    static Failure fieldsMissing(List<String> missing, List<String> there) {
        return new Failure(
                "MAPPING_FIELDS_MISSING",
                Actor.USER,
                "The mapping names fields that the stream has not: " + String.join(", ", missing) + "; it has: "
                        + String.join(", ", there) + ".",
                "Correct the mapping, or the source if its columns changed. Nothing of these records was stored.");
    }

    static Failure cancelled() {
        return new Failure(
                "IMPORT_CANCELLED",
                Actor.USER,
                "The import was cancelled.",
                "Run it again; it goes on where it was, and nothing is stored twice.");
    }

    /** Nobody sees this: the import goes on with the version that took over. */
    static Failure handedOver() {
        return new Failure(
                "IMPORT_HANDED_OVER",
                Actor.EXTENSION,
                "Another version of the connector took over.",
                "Run the import again; it goes on where it was.");
    }

    static Failure running(String connection, String stream) {
        return new Failure(
                "IMPORT_RUNNING",
                Actor.USER,
                "An import of '" + stream + "' from '" + connection + "' runs already.",
                "Wait until it ends.");
    }

    static Failure noMapping(String connection, List<String> streams) {
        String message = streams.isEmpty()
                ? "The connection '" + connection + "' has no mapping."
                : "The connection '" + connection + "' has other mappings: " + String.join(", ", streams) + ".";
        return new Failure(
                "MAPPING_MISSING", Actor.USER, message, "Give it a mapping first, or name a stream that has one.");
    }

    static Failure streamUnclear(String connection, List<String> streams) {
        return new Failure(
                "MAPPING_INVALID",
                Actor.USER,
                "stream is missing, and '" + connection + "' has several: " + String.join(", ", streams) + ".",
                "Name one of them in the mapping.");
    }

    static Failure connectorUnknown(String type, List<String> types) {
        return new Failure(
                "CONNECTOR_UNKNOWN",
                Actor.USER,
                "No bundle offers a connector '" + type + "'; there are: " + String.join(", ", types) + ".",
                "Check the name, or put the bundle that offers it into addons/.");
    }

    static Failure connectionFailed(String connection, String why) {
        return new Failure(
                "CONNECTION_FAILED",
                Actor.CONFIGURATION,
                "The connection '" + connection + "' did not come to life: " + why + ".",
                "Check its settings; the log has the details. A connection that was there before is as it was.");
    }

    static Failure settingsUnknown(String type, Collection<String> unknown, Collection<String> known) {
        return new Failure(
                "CONNECTION_INVALID",
                Actor.USER,
                "The connector '" + type + "' has no setting '" + String.join("', '", unknown) + "'; it has: "
                        + String.join(", ", known) + ".",
                "Correct the setting's name. The connection is as it was.");
    }

    static Failure connectionGap(String connection, String type) {
        return new Failure(
                "CONNECTION_GAP",
                Actor.CONFIGURATION,
                "The connection '" + connection + "' is not there: it needs the connector '" + type + "'.",
                "Put the bundle that offers it back into addons/; nothing of its data is lost.");
    }

    static Failure reconcile(String code, String why, String advice) {
        return new Failure(code, Actor.USER, why, advice);
    }
}
