package halte.timeline;

import halte.trait.api.Timeline;
import java.util.Objects;

/** A view on one customer of a frame. */
final class BlockTimeline implements Timeline {

    private final Frame frame;
    private final Range range;
    private final String[] properties;
    private final int propertySlot;
    private int entry;
    private int index;
    private int from;
    private int size;

    /**
     * Makes a view.
     *
     * @param properties the names of the properties that are there, in the order of their vectors
     * @param propertySlot the slot of the first property's vector
     */
    BlockTimeline(Frame frame, Range range, String[] properties, int propertySlot) {
        this.frame = frame;
        this.range = range;
        this.properties = properties;
        this.propertySlot = propertySlot;
    }

    /** Moves to an entry of the range. */
    BlockTimeline at(int newEntry) {
        entry = newEntry;
        index = range.who[newEntry];
        from = range.lo[newEntry];
        size = range.hi[newEntry] - from;
        return this;
    }

    /** Moves to a customer of the frame, who must come after the one before. */
    BlockTimeline next(int customer) {
        if (entry < range.entries && range.who[entry] == customer) {
            at(entry);
            entry++;
        } else {
            index = customer;
            size = 0;
        }
        return this;
    }

    private int row(int position) {
        return range.index[from + Objects.checkIndex(position, size)];
    }

    private long value(Column column, int position) {
        return frame.values(column)[row(position)];
    }

    private String term(Column column, int position) {
        return frame.image.terms().text(value(column, position));
    }

    private int line(int position, int line) {
        int row = row(position);
        long[] starts = frame.values(Vector.LINE_START);
        return (int) starts[row] + Objects.checkIndex(line, (int) (starts[row + 1] - starts[row]));
    }

    @Override
    public long customer() {
        return frame.customer(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long occurredAt(int position) {
        return value(Column.TIME, position);
    }

    @Override
    public int localHour(int position) {
        return (int) value(Column.HOUR, position);
    }

    @Override
    public String type(int position) {
        return term(Column.TYPE, position);
    }

    @Override
    public String channel(int position) {
        return term(Column.CHANNEL, position);
    }

    @Override
    public String touchpoint(int position) {
        return term(Column.TOUCHPOINT, position);
    }

    @Override
    public String campaign(int position) {
        return term(Column.CAMPAIGN, position);
    }

    @Override
    public String coupon(int position) {
        return term(Column.COUPON, position);
    }

    @Override
    public long amount(int position) {
        return value(Column.AMOUNT, position);
    }

    @Override
    public long net(int position) {
        return frame.values(Vector.NET)[row(position)];
    }

    @Override
    public long duration(int position) {
        return value(Column.DURATION, position);
    }

    @Override
    public long rating(int position) {
        return value(Column.RATING, position);
    }

    @Override
    public String property(int position, String name) {
        int row = row(position);
        for (int i = 0; i < properties.length; i++) {
            if (properties[i].equals(name)) {
                Dictionary dictionary = frame.image.dictionaries().getOrDefault(name, Dictionary.EMPTY);
                return dictionary.text(frame.values(propertySlot + i)[row]);
            }
        }
        return null;
    }

    @Override
    public int lines(int position) {
        return (int) value(Column.LINES, position);
    }

    @Override
    public String product(int position, int line) {
        return frame.image.terms().text(frame.values(Column.PRODUCT)[line(position, line)]);
    }

    @Override
    public String category(int position, int line) {
        return frame.image.terms().text(frame.values(Column.CATEGORY)[line(position, line)]);
    }

    @Override
    public long quantity(int position, int line) {
        return frame.values(Column.QUANTITY)[line(position, line)];
    }

    @Override
    public long lineAmount(int position, int line) {
        return frame.values(Column.LINE_AMOUNT)[line(position, line)];
    }
}
