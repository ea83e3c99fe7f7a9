package halte.segmentation.micro.pack;

import halte.model.Parameters;

/** What it means that a trait has no value. */
public enum Absence {
    /** It never happened: as long ago as the longest known. */
    NEVER,
    /** Nobody knows: as the customer in the middle. */
    UNKNOWN,
    /** Nobody knows, and that says something: as the customer in the middle, and a trait of its own says that it is missing. */
    TELLING;

    /** Reads the word of a parameter; the fallback when absent. */
    static Absence read(Parameters tree, String name, Absence fallback) {
        if (!tree.has(name)) {
            return fallback;
        }
        return switch (tree.text(name)) {
            case "never" -> NEVER;
            case "unknown" -> UNKNOWN;
            case "telling" -> TELLING;
            default -> throw tree.invalid(name, "must be never, unknown or telling");
        };
    }
}
