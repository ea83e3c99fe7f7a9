package halte.connector.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of fields: unique, never blank. */
final class FieldNames {

    private FieldNames() {}

    static List<String> ofHeader(List<String> header, String where) throws SourceFailed {
        List<String> names = new ArrayList<>(header.size());
        for (String cell : header) {
            names.add(cell == null || cell.isBlank() ? "column" + (names.size() + 1) : cell.strip());
        }
        check(names, where);
        return names;
    }

    static void check(List<String> names, String where) throws SourceFailed {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw Failures.header(where, "two fields have the same name '" + name + "'");
            }
        }
    }
}
