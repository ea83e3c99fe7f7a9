/**
 * Connectors: how Halte reads a source. Bundles implement {@link halte.connector.api.Connector}; everybody else asks
 * {@link halte.connector.api.Imports}.
 */
@Export
@Version("1.0.0")
package halte.connector.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
