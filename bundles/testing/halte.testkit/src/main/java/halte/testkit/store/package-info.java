/** The contract of the store as tests, and a store in memory that keeps it. */
@Export
@Version("1.0.0")
package halte.testkit.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
