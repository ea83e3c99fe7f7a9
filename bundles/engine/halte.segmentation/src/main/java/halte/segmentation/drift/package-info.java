/** How populations shift away from the one that a model was fitted to. */
package halte.segmentation.drift;
