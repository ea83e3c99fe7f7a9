package halte.timeline;

import java.util.Arrays;

/** Unsigned numbers in one, two, four or eight bytes each, or none when all are the same. */
sealed interface Codes {

    long get(int index);

    /** Copies the codes {@code from} to {@code to} to the beginning of {@code out}. */
    void copy(int from, int to, long[] out);

    /** Returns the bytes taken. */
    long bytes();

    /** Keeps the codes as they are. */
    static Codes longs(long[] codes, int size) {
        return new Longs(Arrays.copyOf(codes, size));
    }

    /** The same code everywhere. */
    record Constant(long code) implements Codes {
        @Override
        public long get(int index) {
            return code;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            Arrays.fill(out, 0, to - from, code);
        }

        @Override
        public long bytes() {
            return Long.BYTES;
        }
    }

    /** Codes up to 255. */
    record Bytes(byte[] codes) implements Codes {
        @Override
        public long get(int index) {
            return codes[index] & 0xFF;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int i = from; i < to; i++) {
                out[i - from] = codes[i] & 0xFF;
            }
        }

        @Override
        public long bytes() {
            return codes.length;
        }
    }

    /** Codes up to 65535. */
    record Shorts(short[] codes) implements Codes {
        @Override
        public long get(int index) {
            return codes[index] & 0xFFFF;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int i = from; i < to; i++) {
                out[i - from] = codes[i] & 0xFFFF;
            }
        }

        @Override
        public long bytes() {
            return 2L * codes.length;
        }
    }

    /** Codes up to 2³² − 1. */
    record Ints(int[] codes) implements Codes {
        @Override
        public long get(int index) {
            return codes[index] & 0xFFFF_FFFFL;
        }

        @Override
        public void copy(int from, int to, long[] out) {
            for (int i = from; i < to; i++) {
                out[i - from] = codes[i] & 0xFFFF_FFFFL;
            }
        }

        @Override
        public long bytes() {
            return 4L * codes.length;
        }
    }

    /** Any 64 bits. */
    record Longs(long[] codes) implements Codes {
        @Override
        public long get(int index) {
            return codes[index];
        }

        @Override
        public void copy(int from, int to, long[] out) {
            System.arraycopy(codes, from, out, 0, to - from);
        }

        @Override
        public long bytes() {
            return 8L * codes.length;
        }
    }
}
