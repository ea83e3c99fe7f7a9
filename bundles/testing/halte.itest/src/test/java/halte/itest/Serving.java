package halte.itest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What serves in a running Halte, and whether it is still the same as before. */
final class Serving {

    private static final Pattern COMPONENT = Pattern.compile("^(halte\\S*) in bundle", Pattern.MULTILINE);
    private static final Pattern INSTANCE = Pattern.compile("Id: (\\d+)");

    private Serving() {}

    /** Component instances by name, examples left out: a component that restarts gets another number. */
    static Map<String, String> activations(Installed halte) {
        Map<String, String> instances = new TreeMap<>();
        String component = null;
        for (String line :
                halte.halte("gogo", "scr:list").expect(0).out().lines().toList()) {
            Matcher named = COMPONENT.matcher(line);
            Matcher instance = INSTANCE.matcher(line);
            if (named.find()) {
                component = named.group(1);
            } else if (instance.find() && component != null && !component.contains("example")) {
                instances.put(component, instance.group(1));
            } else {
                component = null;
            }
        }
        return instances;
    }

    /** Returns versions and states of an add-on, such as {@code 1.0.0 active}. */
    static List<String> states(Installed halte, String bundle) {
        return addons(halte, bundle).stream()
                .map(addon ->
                        addon.get("version").asText() + " " + addon.get("state").asText())
                .sorted()
                .toList();
    }

    static List<JsonNode> addons(Installed halte, String bundle) {
        return StreamSupport.stream(halte.json("addons").spliterator(), false)
                .filter(addon -> addon.get("bundle").asText().equals(bundle))
                .toList();
    }

    /** Waits until exactly these versions are there in exactly these states. */
    static void await(Installed halte, String bundle, String... wanted) {
        Installed.await(
                bundle + " is " + List.of(wanted), () -> states(halte, bundle).equals(List.of(wanted)));
    }
}
