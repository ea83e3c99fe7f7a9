/** Which touchpoints each segment uses and likes, and why. */
package halte.segmentation.touchpoint;
