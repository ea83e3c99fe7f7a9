/**
 * The system of record. Bundles implement {@link halte.store.api.Store}; only engines use it.
 */
@Export
@Version("1.1.0")
package halte.store.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
