package halte.segmentation.value;

import java.util.Arrays;

/** The order days of many customers in few bytes: numbers of seven bits per byte, days as distances. */
final class Histories {

    private static final int SIGN_SHIFT = 31;

    private byte[] bytes = new byte[64];
    private int size;
    private int customers;
    private long customer;
    private int[] days = new int[16];
    private int count;

    void begin(long newCustomer) {
        customer = newCustomer;
        count = 0;
    }

    /** Adds a day, none earlier than the one before. */
    void day(int day) {
        if (count > 0 && days[count - 1] == day) {
            return;
        }
        if (count == days.length) {
            days = Arrays.copyOf(days, 2 * count);
        }
        days[count++] = day;
    }

    void end() {
        if (count == 0) {
            return;
        }
        customers++;
        write(customer);
        write(count);
        write(Integer.toUnsignedLong(days[0] << 1 ^ days[0] >> SIGN_SHIFT));
        for (int i = 1; i < count; i++) {
            write((long) days[i] - days[i - 1]);
        }
    }

    private void write(long number) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * bytes.length));
        }
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void append(Histories other) {
        bytes = Arrays.copyOf(bytes, Math.max(64, Math.addExact(size, other.size)));
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        customers += other.customers;
    }

    int customers() {
        return customers;
    }

    Reader read() {
        return new Reader();
    }

    /** Goes through the customers. */
    final class Reader {

        private int at;
        private long current;
        private int[] own = new int[16];
        private int length;

        boolean next() {
            if (at >= size) {
                return false;
            }
            current = number();
            length = (int) number();
            if (length > own.length) {
                own = new int[2 * length];
            }
            int first = (int) number();
            own[0] = first >>> 1 ^ -(first & 1);
            for (int i = 1; i < length; i++) {
                own[i] = own[i - 1] + (int) number();
            }
            return true;
        }

        private long number() {
            long number = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                number |= (long) (bytes[at++] & 0x7F) << shift;
                shift += 7;
            }
            return number | (long) bytes[at++] << shift;
        }

        long customer() {
            return current;
        }

        int days() {
            return length;
        }

        int day(int position) {
            return own[position];
        }
    }
}
