/** Stacks segmentations into lattices that hide small groups. */
package halte.segmentation.layers;
