package halte.segmentation.micro.pack;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A window that a pack measures over.
 *
 * @param suffix what it adds to a trait's name, such as {@code .30d}; empty for all time
 * @param words what it is, for people; empty for all time
 * @param window the window
 */
record Span(String suffix, Text words, Window window) {

    static final Span ALL = new Span("", Text.of(""), Window.ALL);

    private static final int LONGEST = 36_500;

    /** Reads a list of numbers of days and {@code all}; all time when absent. */
    static List<Span> read(Parameters tree) {
        if (!tree.has("windows")) {
            return List.of(ALL);
        }
        if (!(tree.values().get("windows") instanceof List<?> items) || items.isEmpty()) {
            throw tree.invalid("windows", "must be a list of days and 'all'");
        }
        List<Span> spans = new ArrayList<>();
        for (Object item : items) {
            spans.add("all".equals(item) ? ALL : days(tree, item));
        }
        return spans;
    }

    private static Span days(Parameters tree, Object item) {
        double days = item instanceof Number number ? number.doubleValue() : 0;
        if (days != Math.rint(days) || days < 1 || days > LONGEST) {
            throw tree.invalid("windows", "must hold whole numbers of days from 1 to " + LONGEST + ", or 'all'");
        }
        int whole = (int) days;
        Text words = new Text("last " + whole + " days", "laatste " + whole + " dagen");
        return new Span("." + whole + "d", words, Window.lastDays(whole));
    }
}
