package halte.bench;

import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes traits as SQL over a table with one row per touch. */
final class SqlTraits {

    private final Synthetic data;
    private final long at;

    SqlTraits(Synthetic data, long at) {
        this.data = data;
        this.at = at;
    }

    String statement(List<TraitDeclaration> traits) {
        return traits.stream()
                .map(trait -> column(trait, conditions(trait)))
                .collect(Collectors.joining(",\n  ", "SELECT customer,\n  ", "\nFROM touch GROUP BY customer"));
    }

    /** Writes a trait's column, of rows for which the conditions hold. */
    String column(TraitDeclaration trait, List<String> conditions) {
        String filter = conditions.isEmpty() ? "" : " FILTER (WHERE " + String.join(" AND ", conditions) + ")";
        String field = trait.field() == null ? "occurred_at" : trait.field();
        return switch (trait.aggregate()) {
            case COUNT -> "count(*)" + filter;
            case SUM -> "coalesce(sum(" + field + ")" + filter + ", 0) / 10000.0";
            case MEAN -> "avg(" + field + ")" + filter + " / 10000.0";
            case MIN, MAX -> trait.aggregate() + "(" + field + ")" + filter + " / 10000.0";
            case DISTINCT -> "count(DISTINCT " + field + ")" + filter;
            case ACTIVE_DAYS -> "count(DISTINCT occurred_at // 86400000)" + filter;
            case DAYS_SINCE -> "(" + at + " - max(occurred_at)" + filter + ") / 86400000.0";
            case DAYS_SINCE_FIRST -> "(" + at + " - min(occurred_at)" + filter + ") / 86400000.0";
            default -> throw new IllegalArgumentException(trait.aggregate() + " is not in the workload");
        };
    }

    /** Writes the value of a customer without such touches. */
    static String absent(TraitDeclaration trait) {
        return switch (trait.aggregate()) {
            case COUNT, SUM, DISTINCT, ACTIVE_DAYS -> "0";
            default -> "NULL";
        };
    }

    /** Writes what a trait's touches must fulfil: the condition for the type first, those for time last. */
    List<String> conditions(TraitDeclaration trait) {
        TouchFilter filter = trait.filter();
        List<String> all = new ArrayList<>();
        add(all, "type", filter.types());
        add(all, "channel", filter.channels());
        add(all, "touchpoint", filter.touchpoints());
        add(all, "category", filter.categories());
        if (trait.window() instanceof Window.Last last) {
            all.add("occurred_at > " + (at - last.length().toMillis()));
        } else if (trait.window() instanceof Window.Between between) {
            all.add("occurred_at >= " + between.from().toEpochMilli());
            all.add("occurred_at < " + between.until().toEpochMilli());
        }
        return all;
    }

    private void add(List<String> conditions, String column, Set<String> terms) {
        List<Integer> codes = terms.stream().map(data::code).sorted().toList();
        if (codes.size() == 1) {
            conditions.add(column + " = " + codes.get(0));
        } else if (!codes.isEmpty()) {
            conditions.add(
                    column + " IN " + codes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")")));
        }
    }
}
