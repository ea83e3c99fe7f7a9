package halte.timeline;

import halte.model.Actor;
import halte.model.Failure;
import java.util.Arrays;

/** Which customer each identifier belongs to: its own number unless something else was put. Immutable once built. */
public final class CustomerMap {

    /** Nothing is resolved: every identifier is its own customer. */
    public static final CustomerMap NONE = new CustomerMap(new int[0]);

    private static final int MOST = Integer.MAX_VALUE - 64;

    private final int[] customers;

    private CustomerMap(int[] customers) {
        this.customers = customers;
    }

    /**
     * Returns an identifier's customer.
     *
     * @param identifier the identifier's number
     */
    public long customer(long identifier) {
        if (identifier < customers.length && customers[(int) identifier] != 0) {
            return customers[(int) identifier];
        }
        return identifier;
    }

    /** Tells whether all identifiers that {@code older} knows belong to the same customers here. */
    public boolean keeps(CustomerMap older) {
        for (int i = 0; i < older.customers.length; i++) {
            if (older.customers[i] != 0 && customer(i) != older.customers[i]) {
                return false;
            }
        }
        return true;
    }

    static int checked(long number) {
        if (number < 0 || number > MOST) {
            throw new Failure(
                            "IMAGE_TOO_LARGE",
                            Actor.RESOURCES,
                            "The number " + number + " is beyond what one timeline image can hold.",
                            "Divide the customers among several workspaces.")
                    .asException();
        }
        return (int) number;
    }

    /** Gathers pairs. Not safe for use by several threads. */
    public static final class Builder {

        private int[] customers = new int[1024];
        private int size;

        /**
         * Puts a pair.
         *
         * @param identifier the identifier's number, 1 to about 2³¹
         * @param customer the customer's number, likewise
         */
        public void put(long identifier, long customer) {
            int index = checked(identifier);
            if (index >= customers.length) {
                customers = Arrays.copyOf(customers, (int) Math.min(MOST + 1L, Math.max(index + 1L, index * 3L / 2)));
            }
            customers[index] = checked(customer);
            size = Math.max(size, index + 1);
        }

        /** Returns the map; the builder must not be used any more. */
        public CustomerMap build() {
            return new CustomerMap(Arrays.copyOf(customers, size));
        }
    }
}
