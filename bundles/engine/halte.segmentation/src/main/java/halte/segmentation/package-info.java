/** Fits segmentations to the population, assigns customers to segments, and explains why. */
package halte.segmentation;
