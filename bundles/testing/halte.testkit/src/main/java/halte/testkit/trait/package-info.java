/** Fakes of the trait engine, for tests of whatever asks for traits. */
@Export
@Version("1.0.0")
package halte.testkit.trait;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
