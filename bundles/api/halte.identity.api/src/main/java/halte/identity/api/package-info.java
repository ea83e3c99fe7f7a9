/**
 * Who is who: everybody asks {@link halte.identity.api.Identities}.
 */
@Export
@Version("1.0.0")
package halte.identity.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
