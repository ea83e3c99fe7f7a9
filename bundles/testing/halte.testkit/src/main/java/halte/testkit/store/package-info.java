/** The certification kit for stores: extend {@link halte.testkit.store.StoreCertification}; and a store in memory that passes it. */
@Export
@Version("1.0.0")
package halte.testkit.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
