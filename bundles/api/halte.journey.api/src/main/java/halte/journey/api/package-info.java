/**
 * The journey's stages. Bundles implement {@link halte.journey.api.StageModel}; each model serves as a segmentation strategy under its own
 * name, so everybody else asks {@code halte.segmentation.api.Segmentations} who is in which stage.
 */
@Export
@Version("1.0.0")
package halte.journey.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
