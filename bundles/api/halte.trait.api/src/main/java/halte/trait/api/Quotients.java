package halte.trait.api;

/** Numbers of which each is a whole one divided by the same divisor, in one, two or four bytes. */
final class Quotients implements TraitColumn {

    /** Wholes, cents, ten-thousandths, and days counted in seconds. */
    private static final double[] DIVISORS = {1, 100, 10_000, 86_400};

    private final String name;
    private final Codes codes;
    private final double divisor;

    private Quotients(String name, Codes codes, double divisor) {
        this.name = name;
        this.codes = codes;
        this.divisor = divisor;
    }

    /** Returns a smaller column with exactly the same numbers, or the same column when there is none. */
    static TraitColumn of(Numbers column) {
        for (double divisor : DIVISORS) {
            double most = most(column.values(), divisor);
            if (most <= Integer.MAX_VALUE) {
                return new Quotients(column.name(), codes(column.values(), divisor, most), divisor);
            }
        }
        return column;
    }

    /** Returns what no whole exceeds, whatever its sign; infinite when a number is no quotient. */
    private static double most(double[] values, double divisor) {
        double most = 0;
        for (double value : values) {
            double whole = Math.rint(value * divisor);
            if (value == value && Double.doubleToRawLongBits(whole / divisor) != Double.doubleToRawLongBits(value)) {
                return Double.POSITIVE_INFINITY;
            }
            most = Math.max(most, value == value ? Math.abs(whole) : 0);
        }
        return most;
    }

    private static Codes codes(double[] values, double divisor, double most) {
        Codes codes = most <= Byte.MAX_VALUE
                ? new Bytes(new byte[values.length])
                : most <= Short.MAX_VALUE ? new Shorts(new short[values.length]) : new Ints(new int[values.length]);
        for (int row = 0; row < values.length; row++) {
            codes.put(row, values[row] == values[row] ? (int) Math.rint(values[row] * divisor) : codes.missing());
        }
        return codes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return codes.size();
    }

    @Override
    public double number(int row) {
        int code = codes.get(row);
        return code == codes.missing() ? Double.NaN : code / divisor;
    }

    @Override
    public String text(int row) {
        return Numbers.text(number(row));
    }

    private sealed interface Codes {
        int size();

        int get(int row);

        void put(int row, int code);

        int missing();
    }

    private record Bytes(byte[] codes) implements Codes {
        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void put(int row, int code) {
            codes[row] = (byte) code;
        }

        @Override
        public int missing() {
            return Byte.MIN_VALUE;
        }
    }

    private record Shorts(short[] codes) implements Codes {
        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void put(int row, int code) {
            codes[row] = (short) code;
        }

        @Override
        public int missing() {
            return Short.MIN_VALUE;
        }
    }

    private record Ints(int[] codes) implements Codes {
        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public int get(int row) {
            return codes[row];
        }

        @Override
        public void put(int row, int code) {
            codes[row] = code;
        }

        @Override
        public int missing() {
            return Integer.MIN_VALUE;
        }
    }
}
