package halte.trait.api;

import halte.model.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Windows as trees and back. */
final class WindowTrees {

    private static final String SINCE = "sinceFirstOrder";
    private static final String AFTER = "sinceLastOrder";

    private WindowTrees() {}

    static Window read(Parameters tree) {
        if (tree.has("last")) {
            tree.allow(Set.of("last"));
            return new Window.Last(TraitDeclarations.length(tree, "last"));
        }
        if (tree.has("before")) {
            tree.allow(Set.of("before"));
            return new Window.Before(TraitDeclarations.length(tree, "before"));
        }
        if (tree.has(SINCE)) {
            tree.allow(Set.of(SINCE));
            return sinceFirstOrder(tree);
        }
        if (tree.has(AFTER)) {
            tree.allow(Set.of(AFTER));
            requireTrue(tree, AFTER, "must be true; leave it out otherwise");
            return new Window.SinceLastOrder();
        }
        tree.allow(Set.of("last", "before", SINCE, AFTER, "from", "until"));
        Window.Between between = new Window.Between(instant(tree, "from"), instant(tree, "until"));
        if (between.from() == null && between.until() == null) {
            return Window.ALL;
        }
        if (between.from() != null && between.until() != null && !between.from().isBefore(between.until())) {
            throw tree.invalid("until", "must be later than from");
        }
        return between;
    }

    private static Window sinceFirstOrder(Parameters tree) {
        if (!(tree.values().get(SINCE) instanceof Boolean)) {
            return new Window.SinceFirstOrder(TraitDeclarations.length(tree, SINCE));
        }
        requireTrue(tree, SINCE, "must be true or a length; leave it out otherwise");
        return new Window.SinceFirstOrder(null);
    }

    private static void requireTrue(Parameters tree, String name, String otherwise) {
        if (!tree.flag(name, false)) {
            throw tree.invalid(name, otherwise);
        }
    }

    private static Instant instant(Parameters tree, String name) {
        if (!tree.has(name)) {
            return null;
        }
        String text = tree.text(name);
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw tree.invalid(name, "must be an instant such as 2026-01-31T12:00:00Z or a date such as 2026-01-31");
        }
    }

    /** Returns null for all time. */
    static Map<String, Object> write(Window window) {
        if (window instanceof Window.Last last) {
            return Map.of("last", last.length().toString());
        }
        if (window instanceof Window.Before before) {
            return Map.of("before", before.length().toString());
        }
        if (window instanceof Window.SinceFirstOrder since) {
            return Map.of(SINCE, since.length() == null ? true : since.length().toString());
        }
        if (window instanceof Window.SinceLastOrder) {
            return Map.of(AFTER, true);
        }
        if (window instanceof Window.Between between && (between.from() != null || between.until() != null)) {
            Map<String, Object> tree = new LinkedHashMap<>();
            putIf(tree, "from", between.from());
            putIf(tree, "until", between.until());
            return tree;
        }
        return null;
    }

    private static void putIf(Map<String, Object> tree, String name, Instant instant) {
        if (instant != null) {
            tree.put(name, instant.toString());
        }
    }
}
