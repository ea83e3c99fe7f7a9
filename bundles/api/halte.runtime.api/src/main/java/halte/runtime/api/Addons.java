package halte.runtime.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to what is installed: look, try beside the present version, swap, go back, remove. What lies in the add-ons folder
 * serves; of one name a single version serves at a time. A swap starts the new version beside the old one, lets it prove itself, and
 * exchanges both in one step; calls under way finish on the old version. Data and definitions stay whatever happens to an add-on.
 * Safe for use by any thread; one change at a time. Failures are thrown as {@link HalteException}, {@code ADDON_UNKNOWN} wherever a
 * name is not known.
 */
@ProviderType
public interface Addons {

    /** Returns the bundles that offer an extension, or that were added, by name. */
    List<Addon> list();

    /**
     * Installs a bundle beside what serves, without letting it serve.
     *
     * @param fileName a name for the jar, without folders
     * @param jar the bundle; read to its end, not closed
     * @param who who does it, for the journal
     * @return the staged add-on; broken when it cannot start, with the problem
     * @throws HalteException {@code ADDON_INVALID} when it is no bundle
     */
    Addon stage(String fileName, InputStream jar, String who);

    /** Takes a staged add-on away again. */
    void discard(String addon, String who);

    /**
     * Works out what would change if the staged or waiting version of an add-on served, without changing anything.
     *
     * @param addon the bundle's symbolic name
     * @throws HalteException {@code ADDON_NOT_STAGED} when there is none
     */
    Preview preview(String addon);

    /**
     * Lets the staged version of an add-on serve. The version before is kept.
     *
     * @param addon the bundle's symbolic name
     * @param who who does it, for the journal
     * @throws HalteException {@code ADDON_NOT_STAGED} when there is none, {@code SWAP_REFUSED} when it does not prove itself; then
     *     nothing has changed
     */
    Swapped swap(String addon, String who);

    /**
     * Lets the version that served before serve again, in the same way; after a removal, puts the add-on back.
     *
     * @throws HalteException {@code ADDON_NO_WAY_BACK} when none is kept, {@code SWAP_REFUSED} as with {@link #swap}
     */
    Swapped back(String addon, String who);

    /** Tells what a removal would leave without, changing nothing. */
    Removal removal(String addon);

    /**
     * Takes an add-on out of service; a shipped version of the same name serves in its place if there is one. It is kept for
     * {@link #back}.
     *
     * @throws HalteException {@code ADDON_SHIPPED} when it is part of Halte
     */
    Removal remove(String addon, String who);

    /**
     * Lets an add-on's guests out of quarantine, and tries the version again that lies in the add-ons folder and was refused.
     *
     * @param addon the bundle's symbolic name
     * @param who who does it, for the journal
     * @throws HalteException {@code SWAP_REFUSED} when that version is refused again
     */
    void release(String addon, String who);

    /**
     * An add-on.
     *
     * @param bundle the bundle's symbolic name
     * @param version its version
     * @param dropped whether it is in the add-ons folder, rather than shipped
     * @param state {@code active}, {@code staged} (tried beside what serves), {@code waiting} (another version of it serves),
     *     {@code refused} (lies in the add-ons folder but did not prove itself against the version that served; stays so, across
     *     restarts, until its file changes or {@link #release}), {@code installed} (not running), {@code quarantined} or {@code broken}
     * @param offers what it offers, such as {@code connector csv} or {@code strategy rfm}
     * @param problem why it does not work, naming what is missing; null when it does
     * @param origin where it came from: {@code shipped}, or the file's name
     * @param licence its licence as it states it; null when it does not
     * @param vendor who made it as it states it; null when it does not
     * @param checksum SHA-256 of its jar in hexadecimal; null for what is shipped
     * @param before the version that {@link #back} would bring back; null when there is none
     * @param dependents what needs it
     */
    record Addon(
            String bundle,
            String version,
            boolean dropped,
            String state,
            List<String> offers,
            String problem,
            String origin,
            String licence,
            String vendor,
            String checksum,
            String before,
            List<Dependent> dependents) {}

    /**
     * Something that needs an extension.
     *
     * @param kind what it is, such as {@code segmentation}, {@code connection}, {@code target} or {@code bundle}
     * @param name its name
     * @param needs what it needs, such as {@code strategy rfm}
     */
    record Dependent(String kind, String name, String needs) {}

    /**
     * What a swap would change.
     *
     * @param addon the version that would serve
     * @param serving the version that serves; null when none does
     * @param effects the changes, by what they concern
     * @param refusals what speaks against it; a swap would be refused
     * @param lost what is offered now and would not be any longer, such as {@code KPI orders}
     */
    record Preview(Addon addon, String serving, List<Effect> effects, List<Failure> refusals, List<String> lost) {}

    /**
     * A change to one thing that people look at.
     *
     * @param kind what it is, such as {@code segmentation}, {@code KPI} or {@code connection}
     * @param name its name
     * @param finding what would change, in a sentence
     * @param looked how many customers were looked at; 0 when none were
     * @param moves who would move between segments; empty when nobody would, or where there are no segments
     */
    record Effect(String kind, String name, Text finding, long looked, List<Moved> moves) {}

    /**
     * How many customers would move.
     *
     * @param from the segment now; null for none
     * @param to the segment then; null for none
     * @param customers how many
     */
    record Moved(String from, String to, long customers) {}

    /**
     * A swap that was made.
     *
     * @param addon the version that serves now
     * @param before the version that served before; null when none did
     * @param at when they changed places
     * @param millis how long it took from the proof to the change of places, in milliseconds
     * @param drained whether all calls under way finished on the old version within the deadline
     * @param stale what was made by the old version and is served, marked with it, until made anew
     */
    record Swapped(Addon addon, String before, Instant at, long millis, boolean drained, List<Dependent> stale) {}

    /**
     * What a removal leaves.
     *
     * @param addon what goes
     * @param instead the shipped version that serves then; null when none does
     * @param gaps what stays without what it needs; it keeps its data and says what is missing
     */
    record Removal(Addon addon, String instead, List<Dependent> gaps) {}
}
