package halte.bench;

import halte.trait.api.TraitDeclaration;
import java.util.List;

/** Ways to compute many traits in SQL, by what goes into the same statement. */
enum SqlShape {
    ONE("one statement") {
        @Override
        List<String> shared(List<String> conditions) {
            return List.of();
        }
    },
    PER_TYPE("a statement per type") {
        @Override
        List<String> shared(List<String> conditions) {
            return conditions.subList(0, 1);
        }
    },
    PER_FILTER("a statement per filter") {
        @Override
        List<String> shared(List<String> conditions) {
            return conditions.stream()
                    .filter(condition -> !condition.startsWith("occurred_at"))
                    .toList();
        }
    },
    PER_FILTER_AND_WINDOW("a statement per filter and window") {
        @Override
        List<String> shared(List<String> conditions) {
            return conditions;
        }
    };

    private final String title;

    SqlShape(String title) {
        this.title = title;
    }

    /** Returns which of a trait's conditions select the rows of the statement; the others filter in its column. */
    abstract List<String> shared(List<String> conditions);

    List<String> shared(SqlTraits sql, TraitDeclaration trait) {
        return shared(sql.conditions(trait));
    }

    String title() {
        return title;
    }
}
