package halte.rest.resource;

import halte.rest.answer.Failures;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Entity tags of versioned documents: the version in quotes. Changes go one at a time, so that between the check and the change no other
 * request slips in.
 */
public final class Tags {

    /** Returns the entity tag of a version. */
    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Makes a change when the caller knows the newest version.
     *
     * @param match what If-Match says; null when absent
     * @param noneMatch what If-None-Match says; null when absent
     * @param version returns the newest version; 0 when there is none
     * @param change the change
     */
    synchronized <T> T change(String match, String noneMatch, IntSupplier version, Supplier<T> change) {
        int newest = version.getAsInt();
        if (noneMatch != null && newest > 0) {
            throw Failures.changed().asException();
        }
        if (match == null && noneMatch == null && newest > 0) {
            throw Failures.versionMissing().asException();
        }
        if (match != null
                && (newest == 0 || !match.strip().equals("*") && !match.strip().equals(of(newest)))) {
            throw Failures.changed().asException();
        }
        return change.get();
    }
}
