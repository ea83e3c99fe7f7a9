package halte.segmentation.geographic;

/**
 * Dutch postcodes as numbers that ascend as the codes do: 677 per four digits, the first of which stands for no letters. Read without regard to
 * blanks and case.
 */
final class Postcode {

    /** Numbers per four digits. */
    static final int SLOTS = 26 * 26 + 1;

    private Postcode() {}

    /** Returns the number of a postcode; negative when it is none. */
    static int of(String text) {
        int digits = 0;
        int number = 0;
        int letters = 0;
        int slot = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits < 4) {
                number = 10 * number + c - '0';
                digits++;
            } else if (letter(c) && digits == 4 && letters < 2) {
                slot = 26 * slot + (c | 32) - 'a';
                letters++;
            } else if (!Character.isWhitespace(c)) {
                return -1;
            }
        }
        boolean whole = digits == 4 && number >= 1000 && letters != 1;
        return whole && !(letters == 2 && unused(slot)) ? number * SLOTS + (letters == 2 ? slot + 1 : 0) : -1;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** SA, SD and SS are not given out. */
    private static boolean unused(int slot) {
        return slot / 26 == 18 && (slot % 26 == 0 || slot % 26 == 3 || slot % 26 == 18);
    }

    static int digits(int code) {
        return code / SLOTS;
    }
}
