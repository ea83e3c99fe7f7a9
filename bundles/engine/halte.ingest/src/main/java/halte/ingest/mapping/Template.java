package halte.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text with fields in braces, such as {@code {InvoiceNo}-{Line}}; two opening braces stand for one. */
final class Template {

    static final String POSITION = "_position";
    static final String HASH = "_hash";

    /** A piece: literal text, or the name of a field. */
    private record Part(String text, boolean field) {}

    private final List<Part> parts = new ArrayList<>();

    private Template() {}

    static Template parse(String source, String where) {
        Template template = new Template();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c != '{') {
                literal.append(c);
            } else if (source.startsWith("{{", at)) {
                literal.append(c);
                at++;
            } else {
                int close = source.indexOf('}', at);
                if (close <= at + 1) {
                    throw MappingReader.invalid(where, "has an opening brace without a field's name and a closing one");
                }
                template.add(literal);
                template.parts.add(new Part(source.substring(at + 1, close), true));
                at = close;
            }
        }
        template.add(literal);
        return template;
    }

    private void add(StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part(literal.toString(), false));
            literal.setLength(0);
        }
    }

    void fieldsInto(Set<String> fields) {
        for (Part part : parts) {
            if (part.field && !part.text.equals(POSITION) && !part.text.equals(HASH)) {
                fields.add(part.text);
            }
        }
    }

    boolean uses(String field) {
        return parts.contains(new Part(field, true));
    }

    /** Returns the literal text before the first field. */
    String prefix() {
        return parts.isEmpty() || parts.get(0).field ? "" : parts.get(0).text;
    }

    /** Binds to a stream's fields. */
    Value bind(List<String> names) {
        if (parts.size() == 1) {
            return one(parts.get(0), names);
        }
        Value[] values = parts.stream().map(part -> one(part, names)).toArray(Value[]::new);
        boolean[] fields = new boolean[values.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = parts.get(i).field;
        }
        return row -> join(row, values, fields);
    }

    private static Object join(Row row, Value[] values, boolean[] fields) {
        StringBuilder text = new StringBuilder();
        boolean anything = false;
        for (int i = 0; i < values.length; i++) {
            String piece = Value.plain(values[i].of(row));
            anything |= fields[i] && piece != null;
            text.append(piece == null ? "" : piece);
        }
        return anything ? text.toString() : null;
    }

    /** Binds to a stream's fields; the value is null as soon as one field is empty. */
    Value bindComplete(List<String> names) {
        Value whole = bind(names);
        List<Value> needed =
                parts.stream().filter(Part::field).map(part -> one(part, names)).toList();
        if (needed.size() < 2) {
            return parts.size() < 2 || needed.isEmpty() ? whole : row -> present(needed, row) ? whole.of(row) : null;
        }
        return row -> present(needed, row) ? whole.of(row) : null;
    }

    private static boolean present(List<Value> needed, Row row) {
        for (Value value : needed) {
            if (Value.plain(value.of(row)) == null) {
                return false;
            }
        }
        return true;
    }

    private static Value one(Part part, List<String> names) {
        if (!part.field) {
            return row -> part.text;
        }
        if (part.text.equals(POSITION)) {
            return row -> Long.toString(row.position());
        }
        if (part.text.equals(HASH)) {
            return Row::hash;
        }
        int index = names.indexOf(part.text);
        return row -> row.value(index);
    }
}
