package halte.connector.csv;

import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor.Field;
import halte.model.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at the first records and says what the values of each field look like. */
final class FieldTypes implements RecordSink {

    /** How many records it wants to see. */
    static final int SAMPLE = 100;

    /** From the strictest to the loosest; the first that all values of a field match is its type. */
    private enum Type {
        BOOLEAN("boolean", "true|false|TRUE|FALSE"),
        WHOLE("whole", "[+-]?\\d{1,18}"),
        DECIMAL("decimal", "[+-]?\\d{0,15}[.,]?\\d{1,10}"),
        DATE("date", "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}"),
        DATE_TIME("date-time", "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})[T ]\\d{1,2}:\\d{2}\\S*"),
        TEXT("text", "(?s).*");

        private final String title;
        private final Pattern pattern;

        Type(String title, String pattern) {
            this.title = title;
            this.pattern = Pattern.compile(pattern);
        }

        boolean fits(String value) {
            return value.length() <= 40 && pattern.matcher(value).matches() || this == TEXT;
        }
    }

    private List<String> names = List.of();
    private Type[] types = new Type[0];
    private boolean[] seen = new boolean[0];

    @Override
    public void fields(List<String> fieldNames) {
        if (names.isEmpty()) {
            names = List.copyOf(fieldNames);
            types = new Type[names.size()];
            Arrays.fill(types, Type.BOOLEAN);
            seen = new boolean[names.size()];
        }
    }

    @Override
    public void record(long position, Object[] values) {
        for (int i = 0; i < Math.min(values.length, types.length); i++) {
            if (values[i] != null) {
                seen[i] = true;
                widen(i, values[i].toString());
            }
        }
    }

    private void widen(int field, String value) {
        while (!types[field].fits(value)) {
            types[field] = Type.values()[types[field].ordinal() + 1];
        }
    }

    /** Returns the fields with their types. */
    List<Field> result() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Field(names.get(i), seen[i] ? types[i].title : Type.TEXT.title));
        }
        return fields;
    }

    @Override
    public void reject(long position, String raw, Failure reason) {}

    @Override
    public void cursor(String cursor) {}

    @Override
    public void progress(long done, long total) {}
}
