/** How the engine writes and reads its documents. */
package halte.segmentation.document;
