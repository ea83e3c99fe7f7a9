/** What came of the customers of each segment. */
package halte.segmentation.outcome;
