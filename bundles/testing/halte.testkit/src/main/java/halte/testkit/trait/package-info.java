/** The certification kit for traits: extend {@link halte.testkit.trait.TraitCertification}; and timelines and tables written by hand. */
@Export
@Version("1.0.0")
package halte.testkit.trait;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
