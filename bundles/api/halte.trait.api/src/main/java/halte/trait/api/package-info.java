/**
 * Traits and the timelines they are folded from. Bundles implement {@link halte.trait.api.TraitFold}; everybody asks
 * {@link halte.trait.api.Timelines}.
 */
@Export
@Version("1.3.0")
package halte.trait.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
