package halte.runtime;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.List;
import java.util.Locale;

/**
 * Says why the guests at an extension point do not answer.
 *
 * @param kind what the guests are, in lower case
 */
record Reasons(String kind) {

    private String prefix() {
        return kind.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    Failure left(String id, String departed) {
        return new Failure(
                prefix() + "_GAP",
                Actor.CONFIGURATION,
                "The " + kind + " '" + id + "' is not there: " + departed + ".",
                "Put the bundle back into addons/; nothing of its data is lost.");
    }

    Failure unknown(String id, List<String> present) {
        return new Failure(
                prefix() + "_UNKNOWN",
                Actor.USER,
                "No bundle offers a " + kind + " '" + id + "'; there are: " + String.join(", ", present) + ".",
                "Check the name, or put the bundle that offers it into addons/.");
    }

    static String tooOften(int times, Throwable last) {
        return "it failed " + times + " times in a row, at last with "
                + last.getClass().getName();
    }

    HalteException brokeOff(Guest<?> guest, Throwable thrown) {
        return new Failure(
                        "GUEST_FAILED",
                        Actor.EXTENSION,
                        "The " + kind + " '" + guest.id() + "' of bundle " + guest.bundle() + " broke off with "
                                + thrown.getClass().getName() + ".",
                        "Tell the bundle's maker; the log has the details.")
                .asException(thrown);
    }
}
