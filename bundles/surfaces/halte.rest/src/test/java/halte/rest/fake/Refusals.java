package halte.rest.fake;

import halte.model.Actor;
import halte.model.Failure;
import halte.store.api.DocumentStore;
import java.util.Arrays;
import java.util.Map;

/** What the engines refuse, by the arguments they get, where the fakes would take anything. */
final class Refusals {

    private static final Map<String, String> SAME = Map.of(
            "swap", "ADDON_NOT_STAGED",
            "back", "ADDON_NO_WAY_BACK",
            "release", "SWAP_REFUSED");

    private final DocumentStore documents;

    Refusals(DocumentStore documents) {
        this.documents = documents;
    }

    /** Throws what the engine would throw. */
    void check(String method, Object[] arguments) {
        String told = arguments == null ? "" : Arrays.toString(arguments);
        if (told.contains("nobody")) {
            refuse("LINK_UNKNOWN");
        }
        if (told.contains("BAD") || told.contains("fails")) {
            refuse("SEGMENTATION_INVALID");
        }
        if (told.contains("misspelt")) {
            refuse("PARAMETER_UNKNOWN");
        }
        if (told.contains("stranger")) {
            refuse("SEGMENTATION_UNKNOWN");
        }
        if (told.startsWith("[none")) {
            refuse(told.contains("good") ? "SEGMENTATION_UNKNOWN" : "ADDON_UNKNOWN");
        }
        if (told.startsWith("[same")) {
            refuse(SAME.getOrDefault(method, "ADDON_SHIPPED"));
        }
        if (told.startsWith("[no.jar")) {
            refuse("ADDON_INVALID");
        }
        if (method.equals("target")) {
            documents.put("kpi-target", "revenue", "{}", (String) arguments[1], (int) arguments[2]);
        }
    }

    private static void refuse(String code) {
        throw new Failure(code, Actor.USER, "The engine refuses.", "Do something else.").asException();
    }
}
