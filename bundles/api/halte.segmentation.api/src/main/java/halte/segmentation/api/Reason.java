package halte.segmentation.api;

import halte.model.Text;

/**
 * One condition and whether it held for a customer.
 *
 * @param segment the segment that the condition belongs to, or null when it belongs to all
 * @param trait the trait it looked at, or null
 * @param held whether it held
 * @param text the condition and the customer's value in words
 * @param depth how deep it stands in a tree of conditions; 0 at the top
 */
public record Reason(String segment, String trait, boolean held, Text text, int depth) {}
