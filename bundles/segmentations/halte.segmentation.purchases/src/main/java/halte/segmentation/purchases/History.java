package halte.segmentation.purchases;

/** One customer's order days after another, with what was bought on each. */
final class History {

    private final Ledger ledger;
    private final int[] stamps;
    private final int[] basket;
    private final double[] dearest;
    private int stamp;
    private int part;
    private int position = -1;
    private Part current;

    History(Ledger ledger) {
        this.ledger = ledger;
        this.stamps = new int[ledger.items().size()];
        this.basket = new int[stamps.length];
        this.dearest = new double[stamps.length];
        this.current = ledger.parts().get(0);
    }

    /** Moves to the next customer whose purchases count; returns false after the last one. */
    boolean next() {
        while (true) {
            position++;
            if (position == current.size()) {
                part++;
                if (part == ledger.parts().size()) {
                    return false;
                }
                current = ledger.parts().get(part);
                position = -1;
            } else if (ledger.counts(current.customer(position))) {
                return true;
            }
        }
    }

    long customer() {
        return current.customer(position);
    }

    int days() {
        return current.firstDay(position + 1) - current.firstDay(position);
    }

    int day(int number) {
        return current.day(current.firstDay(position) + number);
    }

    /** Looks at what was bought on one of the days; returns how many different things that are followed. */
    int open(int number) {
        int at = current.firstDay(position) + number;
        stamp++;
        int size = 0;
        for (int line = current.firstLine(at); line < current.firstLine(at + 1); line++) {
            int ware = current.line(line);
            int item = ledger.item(part, ware);
            if (item >= 0 && stamps[item] != stamp) {
                stamps[item] = stamp;
                basket[size++] = item;
                dearest[item] = Double.NaN;
            }
            if (item >= 0 && !(dearest[item] >= ledger.price(part, ware))) {
                dearest[item] = ledger.price(part, ware);
            }
        }
        return size;
    }

    /** Returns a thing of the day that is open. */
    int item(int number) {
        return basket[number];
    }

    /** Tells whether a thing was bought on the day that is open. */
    boolean holds(int item) {
        return stamps[item] == stamp;
    }

    /** Returns the price of the dearest of a thing of the day that is open; NaN when none is known. */
    double dearest(int item) {
        return dearest[item];
    }
}
