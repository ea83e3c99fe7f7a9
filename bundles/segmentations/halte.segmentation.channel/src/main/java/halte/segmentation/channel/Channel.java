package halte.segmentation.channel;

import halte.model.Text;

/**
 * A channel.
 *
 * @param name its name as touches have it
 * @param id its name in lower case with hyphens
 * @param title its name for people
 * @param purpose the consent purpose needed to use it, or null
 */
record Channel(String name, String id, Text title, String purpose) {}
