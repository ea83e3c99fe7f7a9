package halte.segmentation.purchases;

import java.util.Arrays;

/** The order days of some customers with what was bought on each. */
final class Part {

    final Wares wares = new Wares();

    private long[] customers = new long[16];
    private final Ints firstDays = new Ints();
    private final Ints days = new Ints();
    private final Ints firstLines = new Ints();
    private final Ints lines = new Ints();
    private int size;

    void begin(long customer) {
        if (size == customers.length) {
            customers = Arrays.copyOf(customers, 2 * size);
        }
        customers[size++] = customer;
        firstDays.add(days.size());
    }

    /** Goes on with an order of a day. One that seems earlier than the one before, for clocks differ, counts to the same day. */
    void order(int day) {
        int from = firstDays.get(size - 1);
        if (days.size() == from || days.get(days.size() - 1) < day) {
            days.add(day);
            firstLines.add(lines.size());
        }
    }

    void add(int ware) {
        lines.add(ware);
    }

    int size() {
        return size;
    }

    long customer(int position) {
        return customers[position];
    }

    int firstDay(int position) {
        return position == size ? days.size() : firstDays.get(position);
    }

    int day(int at) {
        return days.get(at);
    }

    int firstLine(int at) {
        return at == days.size() ? lines.size() : firstLines.get(at);
    }

    int line(int at) {
        return lines.get(at);
    }
}
