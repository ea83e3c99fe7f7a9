package halte.segmentation.purchases;

/** Chooses, for each thing, customers at even distances of whom its pace is learned. */
final class Asking {

    private final Pace[] paces;
    private final int[] steps;
    private final int[] numbers;
    private final int[] seen;
    private final int[] asked;
    private int stamp;
    private int size;

    /**
     * Begins.
     *
     * @param paces by thing, what is learned; null when nothing is
     * @param customers by thing, how many bought it
     */
    Asking(Pace[] paces, int[] customers) {
        this.paces = paces;
        this.steps = new int[paces.length];
        this.numbers = new int[paces.length];
        this.seen = new int[paces.length];
        this.asked = new int[paces.length];
        for (int item = 0; item < steps.length; item++) {
            steps[item] = Math.max(1, customers[item] / Pace.ENOUGH);
        }
    }

    /** Tells whether the next customer is asked about anything. */
    boolean ask(History history, int until) {
        stamp++;
        size = 0;
        for (int number = 0; number < history.days() && history.day(number) <= until; number++) {
            int different = history.open(number);
            for (int i = 0; i < different; i++) {
                ask(history.item(i));
            }
        }
        return size > 0;
    }

    private void ask(int item) {
        if (seen[item] != stamp) {
            seen[item] = stamp;
            if (numbers[item]++ % steps[item] == 0 && paces[item] != null) {
                asked[size++] = item;
            }
        }
    }

    /** Learns from what he bought, of those things that he is asked about. */
    void hear(Occurrences bought) {
        for (int i = 0; i < size; i++) {
            paces[asked[i]].add(bought, asked[i]);
        }
    }
}
