/** What all engines need to live with guests: a registry that refuses duplicates, remembers who left, and guards every call. */
@Export
@Version("1.0.0")
package halte.runtime;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
