package halte.connector.csv;

import halte.model.Keys;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where reading stands: within a file after a number of records, with a fingerprint of everything before, so that a file which grew
 * goes on and one which was replaced starts over. Files read to their end are known by name and size.
 *
 * @param file the file being read
 * @param records how many records of any kind were passed in it
 * @param hash the fingerprint of what was passed
 * @param base lines of the files read before it
 * @param done marks of the files read to their end
 */
record CsvCursor(String file, long records, long hash, long base, Set<String> done) {

    private static final String VERSION = "csv1";

    static CsvCursor parse(String text) throws SourceFailed {
        String[] parts = text.split(" ");
        if (parts.length < 5 || !VERSION.equals(parts[0])) {
            throw Failures.setting("cursor", "was not written by this version");
        }
        try {
            return new CsvCursor(
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                    Long.parseLong(parts[2]),
                    Long.parseUnsignedLong(parts[3], 16),
                    Long.parseLong(parts[4]),
                    new LinkedHashSet<>(List.of(parts).subList(5, parts.length)));
        } catch (NumberFormatException damaged) {
            throw Failures.setting("cursor", "was not written by this version");
        }
    }

    static String mark(CsvFile file) {
        return Long.toHexString(Keys.of(file.name(), Long.toString(file.size())));
    }

    String format() {
        List<String> parts = new ArrayList<>(5 + done.size());
        parts.add(VERSION);
        parts.add(URLEncoder.encode(file, StandardCharsets.UTF_8));
        parts.add(Long.toString(records));
        parts.add(Long.toHexString(hash));
        parts.add(Long.toString(base));
        parts.addAll(done);
        return String.join(" ", parts);
    }
}
