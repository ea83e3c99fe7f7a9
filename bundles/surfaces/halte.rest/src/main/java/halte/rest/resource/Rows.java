package halte.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.store.api.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows as they come, keeping none. A second column of one name gets _2 appended, and so on, where names must differ. */
abstract class Rows implements RowSink {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    Rows(OutputStream out) {
        this.out = out;
    }

    static Rows of(String media, OutputStream out, ObjectMapper json) {
        return switch (media) {
            case CSV -> new AsCsv(out);
            case NDJSON -> new AsNdjson(out, json);
            default -> new AsJson(out, json);
        };
    }

    /** Ends the answer. */
    void end(boolean more) {}

    final StringBuilder line() {
        return line;
    }

    final void write() {
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException("the caller is gone", gone);
        }
        line.setLength(0);
    }

    private static final class AsCsv extends Rows {

        AsCsv(OutputStream out) {
            super(out);
        }

        @Override
        public void columns(List<String> names) {
            row(names.toArray());
        }

        @Override
        public void row(Object[] values) {
            for (int i = 0; i < values.length; i++) {
                line().append(i == 0 ? "" : ",").append(quoted(values[i]));
            }
            line().append("\r\n");
            write();
        }

        private static String quoted(Object value) {
            String text =
                    value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    private static class AsNdjson extends Rows {

        private final ObjectMapper json;
        private List<String> names = List.of();

        AsNdjson(OutputStream out, ObjectMapper json) {
            super(out);
            this.json = json;
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
        }

        @Override
        public void row(Object[] values) {
            line().append(text(values)).append('\n');
            write();
        }

        final String text(Object[] values) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(names.get(i), values[i]);
            }
            try {
                return json.writeValueAsString(row);
            } catch (IOException impossible) {
                throw new UncheckedIOException("a value that is no JSON", impossible);
            }
        }
    }

    /** {@code {"rows": [{column: value}], "more": false}}, as the command prints it. */
    private static final class AsJson extends AsNdjson {

        private boolean first = true;

        AsJson(OutputStream out, ObjectMapper json) {
            super(out, json);
        }

        @Override
        public void row(Object[] values) {
            line().append(first ? "{\"rows\": [\n" : ",\n").append(text(values));
            first = false;
            write();
        }

        @Override
        void end(boolean more) {
            line().append(first ? "{\"rows\": [" : "")
                    .append("\n], \"more\": ")
                    .append(more)
                    .append("}\n");
            write();
        }
    }
}
