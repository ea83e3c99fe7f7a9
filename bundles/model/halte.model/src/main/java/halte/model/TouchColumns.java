package halte.model;

/**
 * A chunk of touches as columns, in ascending order of {@code touch}: the form in which stores hand touches to the timeline engine.
 * All arrays have at least {@code size} entries; what lies beyond is undefined. The receiver must not keep the arrays: the
 * sender may fill them again for the next chunk. Codes are positions in the store's list of terms; 0 means none.
 *
 * @param size how many touches the chunk holds
 * @param touch the store's number of the touch, unique and ascending over a scan
 * @param identifier the store's number of the touch's first identifier; 0 when unattributed
 * @param occurredAt milliseconds since 1970-01-01T00:00Z
 * @param localHour hour of the day (0–23) where it happened
 * @param type code of the type
 * @param channel code of the channel
 * @param touchpoint code of the touchpoint
 * @param campaign code of the campaign
 * @param coupon code of the coupon
 * @param currency code of the amount's currency
 * @param amount the amount in fixed point, see {@link Decimals}
 * @param duration milliseconds; negative when missing
 * @param rating the rating in fixed point, see {@link Decimals}
 * @param key {@link Keys#of} source and id
 * @param order {@link Keys#of} source and the id of the order that the touch is about; 0 when none
 */
public record TouchColumns(
        int size,
        long[] touch,
        long[] identifier,
        long[] occurredAt,
        byte[] localHour,
        int[] type,
        int[] channel,
        int[] touchpoint,
        int[] campaign,
        int[] coupon,
        int[] currency,
        long[] amount,
        long[] duration,
        long[] rating,
        long[] key,
        long[] order) {

    /**
     * Makes an empty chunk to be filled.
     *
     * @param size the number of touches
     */
    public static TouchColumns ofSize(int size) {
        return new TouchColumns(
                size,
                new long[size],
                new long[size],
                new long[size],
                new byte[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new long[size],
                new long[size],
                new long[size],
                new long[size],
                new long[size]);
    }

    /** Returns the same columns, cut to the first {@code newSize} touches. */
    public TouchColumns withSize(int newSize) {
        return new TouchColumns(
                newSize,
                touch,
                identifier,
                occurredAt,
                localHour,
                type,
                channel,
                touchpoint,
                campaign,
                coupon,
                currency,
                amount,
                duration,
                rating,
                key,
                order);
    }
}
