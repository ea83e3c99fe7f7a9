/**
 * The computing core: customers' timelines as columns in memory, and programs of traits and measures that fold them. Plain Java
 * without a framework, so that batch, real time and cluster run the same classes. For engines.
 */
@Export
@Version("1.0.0")
package halte.timeline;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
