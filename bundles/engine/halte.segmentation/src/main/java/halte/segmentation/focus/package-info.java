/** Which segments to travel with. */
package halte.segmentation.focus;
