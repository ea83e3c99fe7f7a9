package halte.segmentation.purchases;

/** What one customer bought on how many days, together and after each other. Used again for the next customer. */
final class Own {

    final Shuffle shuffle = new Shuffle();

    private final int within;
    private final int[] next;
    private final int[] place;
    private final int[] listed;
    private final int[] times;
    private final int[][] same;
    private final int[][] later;
    private int size;
    private double pairs;

    Own(int items, int within) {
        this.within = within;
        next = new int[items];
        place = new int[items];
        listed = new int[items];
        times = new int[items];
        same = new int[items][items];
        later = new int[items][items];
    }

    /** Begins with a customer who has so many order days. */
    void begin(int number) {
        for (int i = 0; i < size; i++) {
            place[listed[i]] = 0;
            times[i] = 0;
            for (int k = 0; k < size; k++) {
                same[i][k] = 0;
                later[i][k] = 0;
            }
        }
        size = 0;
        pairs = 0;
        shuffle.begin(number);
    }

    /** Counts the day that is open. Days come from the last to the first. */
    void basket(History history, int different, int day) {
        pairs += different * (different - 1.0);
        for (int i = 0; i < different; i++) {
            int own = list(history.item(i));
            next[own] = day;
            times[own]++;
            for (int k = 0; k < i; k++) {
                int other = place[history.item(k)] - 1;
                same[own][other]++;
                same[other][own]++;
            }
        }
    }

    /** Counts what follows the day that is open, before that day is counted itself; so many order days follow within the time. */
    void watch(History history, int different, int day, int following) {
        shuffle.watch(following);
        int known = size;
        for (int i = 0; i < different; i++) {
            int[] row = later[list(history.item(i))];
            for (int k = 0; k < known; k++) {
                row[k] += next[k] <= day + within ? 1 : 0;
            }
        }
    }

    private int list(int item) {
        if (place[item] == 0) {
            listed[size++] = item;
            place[item] = size;
        }
        return place[item] - 1;
    }

    /** Returns how many different things he bought. */
    int size() {
        return size;
    }

    int item(int number) {
        return listed[number];
    }

    /** Returns on how many days he bought one of his things. */
    int times(int number) {
        return times[number];
    }

    int same(int one, int other) {
        return same[one][other];
    }

    int later(int one, int other) {
        return later[one][other];
    }

    /** Returns the share that pairs of things on the same day have in all pairs of different things that he bought, on whatever days. */
    double close() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            sum += times[i];
            squares += (double) times[i] * times[i];
        }
        return pairs == 0 ? 0 : pairs / (sum * sum - squares);
    }
}
