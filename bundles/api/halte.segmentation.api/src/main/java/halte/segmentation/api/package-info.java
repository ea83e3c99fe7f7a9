/**
 * Segmentation: fit, assign, explain. Bundles implement {@link halte.segmentation.api.SegmentationStrategy}; everybody else asks
 * {@link halte.segmentation.api.Segmentations} who is where, {@link halte.segmentation.api.Upkeep} to keep it up to date, {@link
 * halte.segmentation.api.Insight} what is known of segments, and {@link halte.segmentation.api.Focus} which ones to travel with.
 */
@Export
@Version("1.4.0")
package halte.segmentation.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
