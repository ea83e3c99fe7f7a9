/** The certification kit for connectors: extend {@link halte.testkit.connector.ConnectorCertification}. */
@Export
@Version("1.0.0")
package halte.testkit.connector;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
