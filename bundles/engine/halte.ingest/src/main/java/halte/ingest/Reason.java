package halte.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** Finds, in the trace that the framework keeps of a failed start, the sentence that says why. */
final class Reason {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern THROWN = Pattern.compile("^(?:[\\p{L}\\d_$]+\\.)+[\\p{L}\\d_$]+(?:: |$)");
    private static final int LONGEST = 500;

    private Reason() {}

    static String of(String trace) {
        List<String> lines = trace.strip().lines().toList();
        String line = lines.stream()
                .filter(one -> one.startsWith(CAUSE))
                .reduce((one, deeper) -> deeper)
                .map(one -> one.substring(CAUSE.length()))
                .orElse(lines.isEmpty() ? "" : lines.get(0));
        String said = THROWN.matcher(line).replaceFirst("");
        String text = (said.isBlank() ? line : said).strip();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return bounded.endsWith(".") ? bounded.substring(0, bounded.length() - 1) : bounded;
    }
}
