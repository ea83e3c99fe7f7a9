/** Hand-made timelines for tests of traits, strategies and KPIs. */
@Export
@Version("1.0.0")
package halte.testkit.trait;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
