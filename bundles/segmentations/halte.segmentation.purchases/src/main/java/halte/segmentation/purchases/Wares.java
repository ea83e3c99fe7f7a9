package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was bought, coded: a product within a category, with what was paid for how much of it. */
final class Wares {

    private static final long MOST = 1L << 50;
    private static final int LATELY_BITS = 11;
    private static final int SPREAD = 0x9E37_79B9;

    private final Map<String, Integer> names = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Long, Integer> codes = new HashMap<>();
    private final String[] lately = new String[1 << LATELY_BITS];
    private final int[] latelyNames = new int[1 << LATELY_BITS];
    private final Ints usual = new Ints();
    private final Ints products = new Ints();
    private final Ints categories = new Ints();
    private long[] amounts = new long[16];
    private long[] quantities = new long[16];

    Wares() {
        usual.add(-1);
    }

    /** Returns the code of a product in a category; either may be null. */
    int code(String product, String category) {
        int name = name(product);
        int kind = name(category);
        int first = usual.get(name);
        if (first >= 0 && categories.get(first) == kind) {
            return first;
        }
        long pair = (long) name << 32 | kind;
        Integer known = codes.get(pair);
        return known == null ? add(pair) : known;
    }

    private int add(long pair) {
        int code = products.size();
        codes.put(pair, code);
        usual.set((int) (pair >> 32), code);
        products.add((int) (pair >> 32));
        categories.add((int) pair);
        if (code == amounts.length) {
            amounts = Arrays.copyOf(amounts, 2 * code);
            quantities = Arrays.copyOf(quantities, 2 * code);
        }
        return code;
    }

    /** Returns the number of a text. The same object mostly comes again. */
    private int name(String text) {
        if (text == null) {
            return 0;
        }
        int place = text.hashCode() * SPREAD >>> 32 - LATELY_BITS;
        if (lately[place] != text) {
            lately[place] = text;
            latelyNames[place] = names.computeIfAbsent(text, this::added);
        }
        return latelyNames[place];
    }

    private int added(String text) {
        texts.add(text);
        usual.add(-1);
        return texts.size();
    }

    /** Adds what was paid; absurd amounts and what is missing or not above zero say nothing about a price. */
    void paid(int code, long amount, long quantity) {
        if (amount > 0 && quantity > 0 && amount < MOST && quantity < MOST && amounts[code] < MOST) {
            amounts[code] += amount;
            quantities[code] += quantity;
        }
    }

    int size() {
        return products.size();
    }

    String product(int code) {
        return text(products.get(code));
    }

    String category(int code) {
        return text(categories.get(code));
    }

    private String text(int name) {
        return name == 0 ? null : texts.get(name - 1);
    }

    long amount(int code) {
        return amounts[code];
    }

    long quantity(int code) {
        return quantities[code];
    }
}
