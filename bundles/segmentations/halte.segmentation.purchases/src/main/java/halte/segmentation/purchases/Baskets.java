package halte.segmentation.purchases;

/** What was bought on each day of a calendar: the different things that are followed, and at which price the dearest of each. */
final class Baskets {

    private final int[] firsts;
    private final short[] items;
    private final int[] dearest;
    private final Prices prices;

    /**
     * Fills them.
     *
     * @param calendar the days
     * @param itemOf by part and ware, the thing that it is; negative when it is not followed
     * @param prices what wares cost; null when nobody asks
     * @param things how many things are followed
     */
    Baskets(Calendar calendar, int[][] itemOf, Prices prices, int things) {
        int lines = lines(calendar);
        this.firsts = new int[calendar.first(calendar.size()) + 1];
        this.items = new short[lines];
        this.dearest = new int[prices == null ? 0 : lines];
        this.prices = prices;
        int[] stamps = new int[things];
        int[] places = new int[things];
        int day = 0;
        int size = 0;
        for (int i = 0; i < itemOf.length; i++) {
            Part part = calendar.parts().get(i);
            for (int who = calendar.next(i, 0); who >= 0; who = calendar.next(i, who + 1)) {
                for (int at = part.firstDay(who); at < part.firstDay(who + 1); at++) {
                    day++;
                    for (int line = part.firstLine(at); line < part.firstLine(at + 1); line++) {
                        int item = itemOf[i][part.line(line)];
                        if (item >= 0 && stamps[item] != day) {
                            stamps[item] = day;
                            places[item] = size;
                            items[size++] = (short) item;
                            open(places[item], i, part.line(line));
                        } else if (item >= 0) {
                            dearer(places[item], i, part.line(line));
                        }
                    }
                    firsts[day] = size;
                }
            }
        }
    }

    private static int lines(Calendar calendar) {
        int lines = 0;
        for (int i = 0; i < calendar.parts().size(); i++) {
            Part part = calendar.parts().get(i);
            for (int who = calendar.next(i, 0); who >= 0; who = calendar.next(i, who + 1)) {
                lines += part.firstLine(part.firstDay(who + 1)) - part.firstLine(part.firstDay(who));
            }
        }
        return lines;
    }

    private void open(int place, int part, int ware) {
        if (prices != null) {
            dearest[place] = prices.code(part, ware);
        }
    }

    private void dearer(int place, int part, int ware) {
        if (prices != null && !(prices.of(dearest[place]) >= prices.of(prices.code(part, ware)))) {
            dearest[place] = prices.code(part, ware);
        }
    }

    /** Returns where the things of a day begin; those of the day before end there. */
    int first(int day) {
        return firsts[day];
    }

    int item(int at) {
        return items[at];
    }

    /** Returns the price of the dearest ware; NaN when none is known or nobody was to ask. */
    double price(int at) {
        return prices == null ? Double.NaN : prices.of(dearest[at]);
    }
}
