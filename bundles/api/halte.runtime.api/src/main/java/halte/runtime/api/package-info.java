/**
 * What the runtime tells about itself: everybody asks {@link halte.runtime.api.Addons}.
 */
@Export
@Version("1.0.0")
package halte.runtime.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
