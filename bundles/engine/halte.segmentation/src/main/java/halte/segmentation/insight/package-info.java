/** What is known of segments beyond who is in them. */
package halte.segmentation.insight;
