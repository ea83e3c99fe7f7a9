package halte.segmentation.purchases;

/** One customer's order days after another, with what was bought on each. */
final class History {

    private final Calendar calendar;
    private final Baskets baskets;
    private final int end;
    private int position;
    private int first;
    private int size;

    /** Makes a view of the customers from one position up to another. */
    History(Calendar calendar, Baskets baskets, int from, int end) {
        this.calendar = calendar;
        this.baskets = baskets;
        this.position = from - 1;
        this.end = end;
    }

    /** Moves to the next customer; returns false after the last one. */
    boolean next() {
        return ++position < end;
    }

    /** Moves to a customer. */
    void at(int newPosition) {
        position = newPosition;
    }

    int position() {
        return position;
    }

    long customer() {
        return calendar.customer(position);
    }

    /** Returns on how many days he ordered; one at least. */
    int days() {
        return calendar.first(position + 1) - calendar.first(position);
    }

    int day(int number) {
        return calendar.day(calendar.first(position) + number);
    }

    /** Looks at what was bought on one of the days; returns how many different things that are followed. */
    int open(int number) {
        int at = calendar.first(position) + number;
        first = baskets.first(at);
        size = baskets.first(at + 1) - first;
        return size;
    }

    /** Returns a thing of the day that is open. */
    int item(int number) {
        return baskets.item(first + number);
    }

    /** Tells whether a thing was bought on the day that is open. */
    boolean holds(int item) {
        for (int i = 0; i < size; i++) {
            if (baskets.item(first + i) == item) {
                return true;
            }
        }
        return false;
    }

    /** Returns the price of the dearest of a thing of the day that is open; NaN when none is known. */
    double dearest(int number) {
        return baskets.price(first + number);
    }
}
