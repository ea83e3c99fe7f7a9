/**
 * The certification kit for connectors: extend {@link halte.testkit.connector.ConnectorContract}, and
 * {@link halte.testkit.connector.KeyedConnectorContract} when the connector can list its keys.
 */
@Export
@Version("1.0.0")
package halte.testkit.connector;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
