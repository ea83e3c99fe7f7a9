/** The certification kit for segmentation strategies: extend {@link halte.testkit.segmentation.SegmentationCertification}. */
@Export
@Version("1.0.0")
package halte.testkit.segmentation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
