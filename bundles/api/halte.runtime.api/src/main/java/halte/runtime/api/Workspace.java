package halte.runtime.api;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The settings that all rooms share. Fixed while the process runs. */
@ProviderType
public interface Workspace {

    /** Returns the data folder; it exists. */
    Path data();

    /** Returns the time zone in which days and months are cut. */
    ZoneId zone();

    /**
     * Returns the ISO 4217 code of the currency in which amounts are summed, as the administrator set it. Empty when he left it open:
     * then it is the currency that most touches have, see {@code Timelines.extent()}.
     */
    Optional<String> currency();
}
