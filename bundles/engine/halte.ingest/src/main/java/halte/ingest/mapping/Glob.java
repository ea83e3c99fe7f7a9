package halte.ingest.mapping;

/** A simple pattern: {@code *} any text, {@code ?} one character, {@code #} one digit. Never backtracks further than its last star, so no input makes it hang. */
record Glob(String pattern) {

    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && one(pattern.charAt(in), text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    private static boolean one(char wanted, char found) {
        return wanted == '?' || wanted == '#' && found >= '0' && found <= '9' || wanted == found;
    }
}
