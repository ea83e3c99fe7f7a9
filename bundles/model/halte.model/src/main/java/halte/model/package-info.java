/**
 * The records that every room of Halte shares. Nothing here needs more than {@code java.*}; everything is immutable unless it
 * says otherwise, and safe to read from any thread.
 */
@Export
@Version("1.1.0")
package halte.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
