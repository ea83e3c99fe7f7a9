package halte.testkit.connector;

import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything it gets, and fails at once when a connector breaks the rules of {@link RecordSink}. */
public final class RecordedRead implements RecordSink {

    /**
     * What a connector gave.
     *
     * @param position the place in the source
     * @param values the values, copied; the raw text and the reason's code for a reject
     * @param rejected whether it was a reject
     */
    public record Given(long position, List<Object> values, boolean rejected) {}

    /**
     * A cursor with how much had been given before it.
     *
     * @param cursor the cursor
     * @param given number of records and rejects before it
     */
    public record Mark(String cursor, int given) {}

    private final List<Given> given = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<List<String>> fields = new ArrayList<>();
    private long done;

    @Override
    public void fields(List<String> names) {
        fields.add(List.copyOf(names));
    }

    @Override
    public void record(long position, Object[] values) {
        if (fields.isEmpty()) {
            throw new AssertionError("a record came before the names of the fields");
        }
        int width = fields.get(fields.size() - 1).size();
        if (values.length != width) {
            throw new AssertionError("a record has " + values.length + " values for " + width + " fields");
        }
        List<Object> copy = new ArrayList<>();
        for (Object value : values) {
            copy.add(checked(value));
        }
        given.add(new Given(atLeastOne(position), copy, false));
    }

    private static Object checked(Object value) {
        boolean known = value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value.getClass().getPackageName().equals("java.time");
        if (!known) {
            throw new AssertionError(
                    "a value of type " + value.getClass().getName() + " is none that records may hold");
        }
        return value;
    }

    private static long atLeastOne(long position) {
        if (position < 1) {
            throw new AssertionError("position " + position + " is no line or row number from 1 on");
        }
        return position;
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        List<Object> values = new ArrayList<>();
        values.add(raw);
        values.add(reason.code());
        given.add(new Given(atLeastOne(position), values, true));
    }

    @Override
    public void cursor(String cursor) {
        if (cursor == null) {
            throw new AssertionError("a cursor is null");
        }
        marks.add(new Mark(cursor, given.size()));
    }

    @Override
    public void progress(long units, long total) {
        if (units < done || total != 0 && units > total) {
            throw new AssertionError("progress went from " + done + " to " + units + " of " + total);
        }
        done = units;
    }

    /** Returns records and rejects in the order in which they came. */
    public List<Given> given() {
        return List.copyOf(given);
    }

    /** Returns the records alone. */
    public List<Given> records() {
        return given.stream().filter(one -> !one.rejected()).toList();
    }

    /** Returns the codes of the rejects, in the order in which they came. */
    public List<String> rejectCodes() {
        return given.stream()
                .filter(Given::rejected)
                .map(one -> (String) one.values().get(1))
                .toList();
    }

    /** Returns the cursors. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Returns the names of the fields, once for each time they were named. */
    public List<List<String>> fields() {
        return List.copyOf(fields);
    }
}
