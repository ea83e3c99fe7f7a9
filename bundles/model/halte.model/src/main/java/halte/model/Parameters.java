package halte.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parameters as a tree of maps, lists, texts, numbers and truth values, read by name with errors that say where. Bundles get
 * their parameters in this form and need no JSON library.
 *
 * @param path where this tree stands in the whole, such as {@code segments[2]}; empty at the root
 * @param values the tree's first level; keys are texts, values {@code Map}, {@code List}, {@code String}, {@code Number},
 *     {@code Boolean} or null
 */
public record Parameters(String path, Map<String, Object> values) {

    /** No parameters at all. */
    public static final Parameters NONE = new Parameters("", Map.of());

    /**
     * Wraps the root of a tree.
     *
     * @param values the tree, see {@link #values()}
     */
    public static Parameters of(Map<String, Object> values) {
        return new Parameters("", values);
    }

    /** Tells whether a value is given and not null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * Returns a text.
     *
     * @throws HalteException {@code PARAMETER_MISSING} or {@code PARAMETER_INVALID} when it is absent or no text
     */
    public String text(String name) {
        return typed(name, String.class, "a text");
    }

    /** Returns a text, or the fallback when absent. Fails like {@link #text(String)} when it is something else. */
    public String text(String name, String fallback) {
        return has(name) ? text(name) : fallback;
    }

    /**
     * Returns a text in both languages: {@code {"en": ..., "nl": ...}}, or one text for both. Fails like {@link #text(String)}, also when it
     * is blank.
     */
    public Text words(String name) {
        if (values.get(name) instanceof String) {
            return Text.of(filled(name));
        }
        Parameters languages = tree(name);
        languages.allow(Set.of("en", "nl"));
        return new Text(languages.filled("en"), languages.filled("nl"));
    }

    private String filled(String name) {
        String text = text(name);
        if (text.isBlank()) {
            throw invalid(name, "must not be blank");
        }
        return text;
    }

    /** Returns a number. Fails like {@link #text(String)}. */
    public double number(String name) {
        return typed(name, Number.class, "a number").doubleValue();
    }

    /** Returns a number, or the fallback when absent. Fails like {@link #text(String)}. */
    public double number(String name, double fallback) {
        return has(name) ? number(name) : fallback;
    }

    /** Returns a whole number, or the fallback when absent. Fails like {@link #text(String)}, also for a fraction. */
    public int whole(String name, int fallback) {
        if (!has(name)) {
            return fallback;
        }
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw invalid(name, "must be a whole number");
        }
        return (int) value;
    }

    /** Returns a truth value, or the fallback when absent. Fails like {@link #text(String)}. */
    public boolean flag(String name, boolean fallback) {
        return has(name) ? typed(name, Boolean.class, "true or false") : fallback;
    }

    /** Returns the tree below a name. Fails like {@link #text(String)}. */
    public Parameters tree(String name) {
        return new Parameters(at(name), asTree(at(name), typed(name, Map.class, "an object")));
    }

    /** Returns a list of trees; empty when absent. Fails like {@link #text(String)}. */
    public List<Parameters> trees(String name) {
        List<Parameters> trees = new ArrayList<>();
        for (Object item : items(name)) {
            String where = at(name) + "[" + trees.size() + "]";
            if (!(item instanceof Map<?, ?> map)) {
                throw failure("PARAMETER_INVALID", where + " must be an object");
            }
            trees.add(new Parameters(where, asTree(where, map)));
        }
        return trees;
    }

    /** Returns a list of texts; empty when absent. Fails like {@link #text(String)}. */
    public List<String> texts(String name) {
        return typedItems(name, String.class, "a text");
    }

    /** Returns a list of numbers; empty when absent. Fails like {@link #text(String)}. */
    public double[] numbers(String name) {
        return typedItems(name, Number.class, "a number").stream()
                .mapToDouble(Number::doubleValue)
                .toArray();
    }

    /**
     * Refuses names that nobody knows, so that a typing error is not silently ignored.
     *
     * @param known the names that may occur at this level
     * @throws HalteException {@code PARAMETER_UNKNOWN} naming the first stranger
     */
    public void allow(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw failure(
                        "PARAMETER_UNKNOWN",
                        at(name) + " is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /**
     * Makes the failure for a value that is there but will not do.
     *
     * @param name the value's name
     * @param why what is wrong, as in "must be at least 2"
     * @return the exception to throw, code {@code PARAMETER_INVALID}
     */
    public HalteException invalid(String name, String why) {
        return failure("PARAMETER_INVALID", at(name) + " " + why);
    }

    private List<?> items(String name) {
        return has(name) ? typed(name, List.class, "a list") : List.of();
    }

    private <T> List<T> typedItems(String name, Class<T> type, String what) {
        List<T> typed = new ArrayList<>();
        for (Object item : items(name)) {
            if (!type.isInstance(item)) {
                throw failure("PARAMETER_INVALID", at(name) + "[" + typed.size() + "] must be " + what);
            }
            typed.add(type.cast(item));
        }
        return typed;
    }

    private <T> T typed(String name, Class<T> type, String what) {
        Object value = values.get(name);
        if (value == null) {
            throw failure("PARAMETER_MISSING", at(name) + " is missing");
        }
        if (!type.isInstance(value)) {
            throw invalid(name, "must be " + what);
        }
        return type.cast(value);
    }

    private static Map<String, Object> asTree(String where, Map<?, ?> map) {
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                throw failure("PARAMETER_INVALID", where + " has a name that is no text");
            }
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = (Map<String, Object>) map;
        return tree;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static HalteException failure(String code, String message) {
        return new Failure(code, Actor.USER, message + ".", "Correct the parameters and try again.").asException();
    }
}
