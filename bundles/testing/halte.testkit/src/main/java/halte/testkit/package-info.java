/** What tests of Halte and of outside bundles share: certification kits, fakes, real data. */
@Export
@Version("1.0.0")
package halte.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
