package halte.connector.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Settings that hold several things, whether given as several values or as one with separators. */
final class Lists {

    private Lists() {}

    /** Splits at commas and line ends. */
    static List<String> split(List<String> values) {
        return parts(values, "[,\\n]");
    }

    /** Splits at semicolons that end a line, as files with queries are written. */
    static List<String> queries(List<String> values) {
        return parts(values, ";[ \\t]*(\\r?\\n|$)");
    }

    static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> parts(List<String> values, String separator) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            Stream.of(value.split(separator))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        return parts;
    }
}
