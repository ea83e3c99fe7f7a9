package halte.connector.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which streams an administrator chose, and how they are read.
 *
 * @param tables names and patterns of tables and views; all of the account's own schema when there is nothing else
 * @param queries SQL by the stream's name
 * @param cursors cursor columns by the stream's name; under the empty name those for any stream that has them, by their own name
 * @param keys key columns by the stream's name
 */
record Selection(
        List<String> tables,
        Map<String, String> queries,
        Map<String, List<String>> cursors,
        Map<String, List<String>> keys) {

    private static final String ANY = "";
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    static Selection of(JdbcSettings.Choice choice) throws SourceFailed {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String query : Lists.queries(choice.queries())) {
            queries.put(left(query, "queries"), single(right(query)));
        }
        List<String> tables = Lists.split(choice.tables());
        return new Selection(
                tables.isEmpty() && queries.isEmpty() ? List.of("*") : tables,
                queries,
                cursors(Lists.split(choice.cursor())),
                keys(Lists.split(choice.keys())));
    }

    /** A second statement could end the read-only transaction. */
    private static String single(String query) throws SourceFailed {
        if (QUOTED.matcher(query).replaceAll("").indexOf(';') >= 0) {
            throw Failures.setting("queries", "holds a semicolon within a query, which would be a second statement");
        }
        return query;
    }

    private static Map<String, List<String>> cursors(List<String> entries) throws SourceFailed {
        Map<String, List<String>> cursors = new LinkedHashMap<>();
        for (String entry : entries) {
            boolean any = entry.indexOf('=') < 0;
            String stream = any ? ANY : left(entry, "cursor");
            cursors.merge(stream, List.of(any ? entry : right(entry)), Lists::join);
        }
        return cursors;
    }

    private static Map<String, List<String>> keys(List<String> entries) throws SourceFailed {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String entry : entries) {
            keys.put(left(entry, "keys"), List.of(right(entry).split("\\s*\\+\\s*")));
        }
        return keys;
    }

    private static String left(String entry, String setting) throws SourceFailed {
        int equals = entry.indexOf('=');
        if (equals < 1 || equals == entry.length() - 1) {
            throw Failures.setting(setting, "needs a stream's name, = and what belongs to it");
        }
        return entry.substring(0, equals).strip();
    }

    private static String right(String entry) {
        return entry.substring(entry.indexOf('=') + 1).strip();
    }

    /** Finds the order of a stream. */
    Order order(String stream, List<Column> columns, List<String> primaryKey) throws SourceFailed {
        List<Column> key = key(stream, columns, primaryKey);
        Optional<Column> cursor = cursor(stream, columns);
        return cursor.isPresent() ? Order.byCursor(cursor.get(), key) : Order.byKey(key);
    }

    private List<Column> key(String stream, List<Column> columns, List<String> primaryKey) throws SourceFailed {
        List<String> wanted = keys.getOrDefault(stream, List.of());
        for (String name : wanted) {
            find(columns, name).orElseThrow(() -> Failures.columnMissing("keys", name, stream));
        }
        List<Column> key = (wanted.isEmpty() ? primaryKey : wanted)
                .stream()
                        .map(name -> find(columns, name))
                        .flatMap(Optional::stream)
                        .toList();
        return wanted.isEmpty() && key.size() < primaryKey.size() ? List.of() : key;
    }

    private Optional<Column> cursor(String stream, List<Column> columns) throws SourceFailed {
        Optional<Column> found = Optional.empty();
        for (String name : cursors.getOrDefault(stream, List.of())) {
            found = Optional.of(find(columns, name).orElseThrow(() -> Failures.columnMissing("cursor", name, stream)));
        }
        if (found.isEmpty()) {
            found = cursors.getOrDefault(ANY, List.of()).stream()
                    .map(name -> find(columns, name))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (found.isPresent() && !found.get().kind().ordered()) {
            throw Failures.cursorUnsuitable(found.get().name(), found.get().typeName());
        }
        return found;
    }

    private static Optional<Column> find(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst());
    }
}
