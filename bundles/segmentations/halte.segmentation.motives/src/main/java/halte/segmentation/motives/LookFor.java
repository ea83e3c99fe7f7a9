package halte.segmentation.motives;

import halte.model.Parameters;
import java.util.List;
import java.util.Map;

/** Where the shipped items find what they look for: trees as the parameters hold them. */
final class LookFor {

    private static final Map<String, Object> SURVEY = Map.of("types", List.of("survey-answer"));
    private static final List<String> FRIENDS =
            List.of("friend*", "family*", "colleague*", "vriend*", "familie*", "kennis*", "collega*");
    private static final Map<String, Object> USUAL = Map.ofEntries(
            Map.entry("term", "query"),
            Map.entry("visits", Map.of("types", List.of("page-view"), "properties", Map.of("referrer", List.of()))),
            Map.entry(
                    "direct",
                    Map.of(
                            "types",
                            List.of("page-view"),
                            "properties",
                            Map.of("referrer", List.of("direct", "(direct)", "none", "(none)")))),
            Map.entry("search-types", List.of("search")),
            Map.entry("brand-names", List.of()),
            Map.entry("loyalty", "category"),
            Map.entry("brand-question", asked("brand", "merk")),
            Map.entry("path", "touchpoint"),
            Map.entry("shares", Map.of("types", List.of("share", "referral"))),
            Map.entry(
                    "friend-campaigns",
                    List.of("friends", "refer-a-friend", "referral", "tell-a-friend", "vrienden", "vriendenactie")),
            Map.entry("friend-coupons", List.of("friend*", "referral*", "vriend*")),
            Map.entry("heard-question", asked("heard-of-us", "how-did-you-hear-of-us", "hoe-kent-u-ons")),
            Map.entry("heard-field", "property:answer"),
            Map.entry("heard-from-friends", FRIENDS),
            Map.entry("intent", "category"),
            Map.entry("need-question", asked("need", "behoefte")));

    private final Parameters given;

    private LookFor(Parameters given) {
        this.given = given;
    }

    static LookFor read(Parameters parameters) {
        if (!parameters.has("look-for")) {
            return new LookFor(Parameters.NONE);
        }
        Parameters given = parameters.tree("look-for");
        given.allow(USUAL.keySet());
        return new LookFor(given);
    }

    private static Map<String, Object> asked(String... questions) {
        return Map.of("types", SURVEY.get("types"), "properties", Map.of("question", List.of(questions)));
    }

    /** Returns a filter. */
    Map<String, Object> filter(String name) {
        return given.has(name) ? given.tree(name).values() : tree(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String name) {
        return (Map<String, Object>) USUAL.get(name);
    }

    List<String> texts(String name) {
        Parameters usual = new Parameters("look-for", Map.of(name, USUAL.get(name)));
        return (given.has(name) ? given : usual).texts(name);
    }

    String text(String name) {
        return given.text(name, (String) USUAL.get(name));
    }

    /** Returns searches with these words, all when there are none. */
    Map<String, Object> searches(List<String> words) {
        return Map.of("types", texts("search-types"), "properties", Map.of(text("term"), words));
    }
}
