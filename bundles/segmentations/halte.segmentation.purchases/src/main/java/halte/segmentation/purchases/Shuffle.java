package halte.segmentation.purchases;

import java.util.Arrays;

/** What would follow what if a customer's baskets had come on his order days in any order, all orders being equally likely. */
final class Shuffle {

    private int[] reaches = new int[16];
    private int longest;
    private int days;

    /** Begins with a customer who has so many order days. */
    void begin(int number) {
        Arrays.fill(reaches, 0, longest + 1, 0);
        if (number > reaches.length) {
            reaches = new int[2 * number];
        }
        longest = 0;
        days = number;
    }

    /** Looks at a day that so many order days follow within the time. */
    void watch(int following) {
        reaches[following]++;
        longest = Math.max(longest, following);
    }

    /** Returns on how many of the days looked at one of so many other baskets would follow. */
    double followed(int baskets) {
        double none = 1;
        double sum = 0;
        for (int following = 1; following <= longest; following++) {
            none *= Math.max(0, days - baskets - following) / (double) (days - following);
            sum += reaches[following] * (1 - none);
        }
        return sum;
    }

    /** Returns the variance that so many baskets, the own one among them, bring about. */
    double spread(int baskets) {
        double none = 1;
        double sum = 0;
        for (int following = 1; following <= longest; following++) {
            none *= Math.max(0, days - baskets - following + 1) / (double) (days - following + 1);
            sum += reaches[following] * none * (1 - none);
        }
        return sum;
    }
}
