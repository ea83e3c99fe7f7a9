/**
 * Who may do what from outside: surfaces ask {@link halte.access.api.Access}.
 */
@Export
@Version("1.0.0")
package halte.access.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
