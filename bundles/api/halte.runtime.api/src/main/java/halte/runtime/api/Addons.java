package halte.runtime.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The front door to what is installed. Safe for use by any thread. */
@ProviderType
public interface Addons {

    /** Returns the bundles that offer an extension, or that were dropped in and do not work, by name. */
    List<Addon> list();

    /**
     * An add-on.
     *
     * @param bundle the bundle's symbolic name
     * @param version its version
     * @param dropped whether it was dropped into the add-ons folder, rather than shipped
     * @param state {@code active}, {@code installed} (resolved, not running) or {@code broken}
     * @param offers what it offers, such as {@code connector csv} or {@code strategy rfm}
     * @param problem why it does not work, naming what is missing; null when it does
     */
    record Addon(String bundle, String version, boolean dropped, String state, List<String> offers, String problem) {}
}
