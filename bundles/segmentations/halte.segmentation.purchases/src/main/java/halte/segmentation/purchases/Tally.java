package halte.segmentation.purchases;

/** How often each two things occur together, and how often they would by chance, summed over customers. */
final class Tally {

    private final int[][] both;
    private final double[][] expected;
    private final double[][] surplus;
    private final double[][] squares;
    private final double[][] variance;

    Tally(int items) {
        both = new int[items][items];
        expected = new double[items][items];
        surplus = new double[items][items];
        squares = new double[items][items];
        variance = new double[items][items];
    }

    /** Counts a customer with one order day, who tells nothing of chance. */
    void add(int a, int b, int times) {
        both[a][b] += times;
    }

    /** Counts a customer, with how often it would be by chance and its variance. */
    void add(int a, int b, int times, double chance, double spread) {
        double more = times - chance;
        both[a][b] += times;
        expected[a][b] += chance;
        surplus[a][b] += more;
        squares[a][b] += more * more;
        variance[a][b] += spread;
    }

    void add(Tally other) {
        for (int a = 0; a < both.length; a++) {
            for (int b = 0; b < both.length; b++) {
                both[a][b] += other.both[a][b];
                expected[a][b] += other.expected[a][b];
                surplus[a][b] += other.surplus[a][b];
                squares[a][b] += other.squares[a][b];
                variance[a][b] += other.variance[a][b];
            }
        }
    }

    /** Returns what was counted, with the larger of the variance by chance and that of customers around what was expected of them. */
    Association of(int a, int b, long one) {
        return new Association(
                both[a][b],
                one,
                expected[a][b] + surplus[a][b],
                expected[a][b],
                Math.max(squares[a][b], variance[a][b]));
    }
}
