package halte.segmentation.motives;

/**
 * Where the traits of an item or an outcome stand in a row; negative for none.
 *
 * @param value the trait
 * @param of that by which it is divided
 * @param touches how many touches it rests on
 */
record Slots(int value, int of, int touches) {}
