package halte.store.postgresql;

import halte.model.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The identifiers that are held to be shared: touches count for others where they can. Used by writers only. */
final class Shared implements Remembered {

    private Set<Long> numbers = Set.of();

    @Override
    public void load(Connection connection) throws SQLException {
        numbers =
                new HashSet<>(Sql.list(connection, "SELECT identifier FROM shared_identifier", row -> row.getLong(1)));
    }

    /** Returns the number of the identifier that a touch counts for; 0 when it has none. */
    long choose(List<Identifier> identifiers, Numbers known) {
        if (identifiers.isEmpty()) {
            return 0;
        }
        long first = known.of(identifiers.get(0));
        if (!numbers.contains(first)) {
            return first;
        }
        for (Identifier identifier : identifiers) {
            long number = known.of(identifier);
            if (!numbers.contains(number)) {
                return number;
            }
        }
        return first;
    }

    /** Returns those that are shared now and would not be, and the other way round. */
    long[] differing(Set<Long> wanted) {
        Set<Long> differing = new HashSet<>(wanted);
        differing.removeAll(numbers);
        numbers.stream().filter(number -> !wanted.contains(number)).forEach(differing::add);
        return differing.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    void become(Set<Long> shared) {
        numbers = shared;
    }
}
