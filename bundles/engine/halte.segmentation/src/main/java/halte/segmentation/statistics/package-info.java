/** Intervals and tests, as the published formulas have them. */
package halte.segmentation.statistics;
