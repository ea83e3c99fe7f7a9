package halte.timeline;

import static halte.model.Decimals.MISSING;

/** The columns that an image stores: first those of touches, then those of product lines. */
enum Column {
    TOUCH(0),
    TIME(0),
    HOUR(0),
    TYPE(0),
    CHANNEL(0),
    TOUCHPOINT(0),
    CAMPAIGN(0),
    COUPON(0),
    AMOUNT(MISSING),
    DURATION(-1),
    RATING(MISSING),
    LINES(0),
    PRODUCT(0),
    CATEGORY(0),
    QUANTITY(MISSING),
    LINE_AMOUNT(MISSING);

    static final Column[] ALL = values();

    private final long absent;

    Column(long absent) {
        this.absent = absent;
    }

    /** Returns the value that stands for none. */
    long absent() {
        return absent;
    }

    boolean ofLines() {
        return ordinal() >= PRODUCT.ordinal();
    }
}
