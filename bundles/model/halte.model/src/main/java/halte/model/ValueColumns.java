package halte.model;

/**
 * A chunk of values, one per owner: the values of one property of touches, or of one declared trait of customers. The same rules as
 * for {@link TouchColumns} apply, but values are texts, not codes.
 *
 * @param size how many values the chunk holds
 * @param owner the store's number of the touch (ascending), or of the identifier (in any order)
 * @param value the value; never null
 */
public record ValueColumns(int size, long[] owner, String[] value) {}
