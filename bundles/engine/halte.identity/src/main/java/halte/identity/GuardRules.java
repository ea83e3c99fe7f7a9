package halte.identity;

import halte.model.Actor;
import halte.model.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an identifier is held to be shared by many.
 *
 * @param most with how many different identifiers of one kind it may be linked where {@code limits} says nothing
 * @param limits other limits by {@code <its kind>:<kind of the others>}; {@code *} stands for any kind
 * @param values patterns of values that are always shared
 */
public record GuardRules(int most, Map<String, Integer> limits, List<String> values) {

    private static final Pattern LIMIT = Pattern.compile("([^:=]+):([^:=]+)=(\\d{1,9})");

    public GuardRules {
        if (most < 1) {
            throw invalid("mostLinks is " + most + " but must be at least 1");
        }
        limits = Map.copyOf(limits);
        values = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Reads limits as the configuration has them. */
    public static GuardRules of(int most, List<String> limits, List<String> values) {
        Map<String, Integer> parsed = new HashMap<>();
        for (String limit : limits) {
            Matcher matcher = LIMIT.matcher(limit.strip());
            if (!matcher.matches()) {
                throw invalid("the limit '" + limit + "' does not read as <kind>:<kind of the others>=<number>");
            }
            parsed.put(key(matcher.group(1).strip(), matcher.group(2).strip()), Integer.valueOf(matcher.group(3)));
        }
        return new GuardRules(most, parsed, values);
    }

    int limit(String kind, String others) {
        for (String key : List.of(key(kind, others), key(kind, "*"), key("*", others))) {
            Integer limit = limits.get(key);
            if (limit != null) {
                return limit;
            }
        }
        return most;
    }

    private static String key(String kind, String others) {
        return kind + ":" + others;
    }

    private static RuntimeException invalid(String what) {
        return new Failure(
                        "IDENTITY_CONFIGURATION_INVALID",
                        Actor.CONFIGURATION,
                        "The guards of halte.identity cannot be set up: " + what + ".",
                        "Correct the configuration halte.identity.")
                .asException();
    }
}
