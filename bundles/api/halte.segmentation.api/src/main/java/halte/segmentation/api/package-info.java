/**
 * Segmentation: fit, assign, explain. Bundles implement {@link halte.segmentation.api.SegmentationStrategy}; everybody else asks
 * {@link halte.segmentation.api.Segmentations}.
 */
@Export
@Version("1.1.0")
package halte.segmentation.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
