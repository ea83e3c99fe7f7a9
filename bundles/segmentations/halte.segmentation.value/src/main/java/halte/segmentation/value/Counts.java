package halte.segmentation.value;

import java.util.Arrays;

/** Customers counted by habit: equal ones are looked at once. Sorted, so the order of customers does not matter. */
final class Counts {

    private static final int PART = (1 << 20) - 1;

    private final double unit;
    private final int[] repeats;
    private final int[] kinds;
    private final int[] lasts;
    private final int[] ages;
    private final double[] customers;
    private final int longest;

    private Counts(double unit, int[][] parts, double[] customers) {
        this.unit = unit;
        int[] x = parts[0];
        this.lasts = parts[1];
        this.ages = parts[2];
        this.customers = customers;
        this.longest = Arrays.stream(ages).max().orElse(0);
        this.repeats = Arrays.stream(x).distinct().toArray();
        this.kinds =
                Arrays.stream(x).map(each -> Arrays.binarySearch(repeats, each)).toArray();
    }

    /**
     * Counts habits.
     *
     * @param codes what {@link Habit#code} says of each customer; sorted here
     * @param unit days per unit of time
     */
    static Counts of(long[] codes, double unit) {
        Arrays.parallelSort(codes);
        int[][] parts = new int[3][codes.length];
        double[] customers = new double[codes.length];
        int size = 0;
        for (int i = 0; i < codes.length; i++) {
            if (i == 0 || codes[i] != codes[i - 1]) {
                parts[0][size] = (int) (codes[i] >> 40);
                parts[1][size] = (int) (codes[i] >> 20) & PART;
                parts[2][size++] = (int) codes[i] & PART;
            }
            customers[size - 1]++;
        }
        for (int part = 0; part < 3; part++) {
            parts[part] = Arrays.copyOf(parts[part], size);
        }
        return new Counts(unit, parts, Arrays.copyOf(customers, size));
    }

    /** Returns at most so many of the counts, evenly over all: enough to find out where to search. */
    Counts thinned(int most) {
        if (size() <= most) {
            return this;
        }
        int[][] parts = new int[3][most];
        double[] weights = new double[most];
        for (int i = 0; i < most; i++) {
            int from = (int) ((long) i * size() / most);
            parts[0][i] = repeats(from);
            parts[1][i] = lasts[from];
            parts[2][i] = ages[from];
            weights[i] = customers[from];
        }
        return new Counts(unit, parts, weights);
    }

    int size() {
        return customers.length;
    }

    double unit() {
        return unit;
    }

    /** Returns the different numbers of repeats, ascending. */
    int[] kinds() {
        return repeats;
    }

    /** Returns the position of a count's number of repeats among the different ones. */
    int kind(int count) {
        return kinds[count];
    }

    int repeats(int count) {
        return repeats[kinds[count]];
    }

    int last(int count) {
        return lasts[count];
    }

    int age(int count) {
        return ages[count];
    }

    double customers(int count) {
        return customers[count];
    }

    double customers() {
        return Arrays.stream(customers).sum();
    }

    /** Returns the sum of the repeats of all customers. */
    double purchases() {
        return Sums.of(size(), count -> customers[count] * repeats(count));
    }

    /** Returns the sum of the ages of all customers, in units of time. */
    double time() {
        return Sums.of(size(), count -> customers[count] * ages[count]) / unit;
    }

    double repeaters() {
        return Sums.of(size(), count -> repeats(count) > 0 ? customers[count] : 0);
    }

    int longest() {
        return longest;
    }

    /** Returns how many customers are how many days old. */
    double[] byAge() {
        double[] byAge = new double[longest() + 1];
        for (int count = 0; count < size(); count++) {
            byAge[ages[count]] += customers[count];
        }
        return byAge;
    }

    /** Returns {@code ln(scale + days)} for every number of days up to the longest age, in units of time. */
    double[] logs(double scale) {
        double[] logs = new double[longest() + 1];
        for (int day = 0; day < logs.length; day++) {
            logs[day] = Math.log(scale + day / unit);
        }
        return logs;
    }
}
