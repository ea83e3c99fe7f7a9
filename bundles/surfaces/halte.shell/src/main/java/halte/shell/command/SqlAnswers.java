package halte.shell.command;

import halte.shell.print.Console;
import halte.shell.print.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms in which an answer in SQL is printed. */
final class SqlAnswers {

    private SqlAnswers() {}

    /** Aligned columns; those whose values are all numbers stand right. */
    static final class AsTable implements SqlCommand.Answer {

        private final Console console;
        private final List<Object[]> rows = new ArrayList<>();
        private List<String> names = List.of();

        AsTable(Console console) {
            this.console = console;
        }

        @Override
        public void columns(List<String> columns) {
            names = columns;
        }

        @Override
        public void row(Object[] values) {
            console.checkCancelled();
            rows.add(values);
        }

        @Override
        public void end(boolean more) {
            Table table = new Table();
            for (int i = 0; i < names.size(); i++) {
                int column = i;
                boolean numbers = rows.stream().allMatch(row -> row[column] == null || row[column] instanceof Number);
                if (numbers) {
                    table.right(names.get(i));
                } else {
                    table.left(names.get(i));
                }
            }
            rows.forEach(
                    row -> table.row(Arrays.stream(row).map(SqlAnswers::plain).toArray()));
            console.table(table, console.say("No rows.", "Geen rijen."));
        }
    }

    /** RFC 4180, with a header; null is empty. */
    static final class AsCsv implements SqlCommand.Answer {

        private final Console console;
        private final PrintStream out;

        AsCsv(Console console) {
            this.console = console;
            this.out = console.out();
        }

        @Override
        public void columns(List<String> columns) {
            print(columns.toArray());
        }

        @Override
        public void row(Object[] values) {
            console.checkCancelled();
            print(values);
        }

        @Override
        public void end(boolean more) {
            out.flush();
        }

        private void print(Object[] values) {
            out.print(Arrays.stream(values).map(AsCsv::quoted).collect(Collectors.joining(",")) + "\r\n");
        }

        private static String quoted(Object value) {
            String text = value == null ? "" : plain(value);
            boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    /** {@code {"rows": [{column: value}], "more": false}}; a second column of one name gets _2 appended, and so on. */
    static final class AsJson implements SqlCommand.Answer {

        private final Console console;
        private final PrintStream out;
        private List<String> names = List.of();
        private boolean first = true;

        AsJson(Console console) {
            this.console = console;
            this.out = console.out();
        }

        @Override
        public void columns(List<String> columns) {
            List<String> unique = new ArrayList<>();
            for (String column : columns) {
                String name = column;
                for (int i = 2; unique.contains(name); i++) {
                    name = column + "_" + i;
                }
                unique.add(name);
            }
            names = unique;
            out.print("{\"rows\": [");
        }

        @Override
        public void row(Object[] values) {
            console.checkCancelled();
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(names.get(i), values[i]);
            }
            out.print((first ? "\n" : ",\n") + console.json().write(row));
            first = false;
        }

        @Override
        public void end(boolean more) {
            out.println("\n], \"more\": " + more + "}");
        }
    }

    private static String plain(Object value) {
        return value instanceof java.math.BigDecimal decimal
                ? decimal.toPlainString()
                : value == null ? null : value.toString();
    }
}
