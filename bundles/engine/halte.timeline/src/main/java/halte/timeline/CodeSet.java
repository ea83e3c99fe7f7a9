package halte.timeline;

import java.util.Arrays;
import java.util.Collection;

/** A set of codes to test columns against. */
final class CodeSet {

    private final long[] bits;

    private CodeSet(long[] bits) {
        this.bits = bits;
    }

    /** Makes a set of the codes of texts; texts that the dictionary does not know match nothing. */
    static CodeSet of(Collection<String> texts, Dictionary dictionary) {
        long[] bits = new long[(dictionary.size() >> 6) + 1];
        for (String text : texts) {
            int code = dictionary.code(text);
            if (code > 0) {
                bits[code >> 6] |= 1L << code;
            }
        }
        return new CodeSet(bits);
    }

    /** Makes a set of all codes but none. */
    static CodeSet any(Dictionary dictionary) {
        long[] bits = new long[(dictionary.size() >> 6) + 1];
        Arrays.fill(bits, -1L);
        bits[0] = -2L;
        return new CodeSet(bits);
    }

    /** Returns 1 when the code is in the set, else 0. */
    int holds(long code) {
        return (int) (bits[(int) (code >> 6)] >>> code) & 1;
    }
}
