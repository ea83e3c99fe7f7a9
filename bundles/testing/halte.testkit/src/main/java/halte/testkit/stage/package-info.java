/** The certification kit for stage models: extend {@link halte.testkit.stage.StageModelCertification}. */
@Export
@Version("1.0.0")
package halte.testkit.stage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
