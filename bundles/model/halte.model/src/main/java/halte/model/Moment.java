package halte.model;

/** When a touch happens, seen from the purchase. */
public enum Moment {
    /** Before the purchase: orientation. */
    BEFORE,
    /** During the purchase: cart, checkout, till. */
    DURING,
    /** After the purchase: use, service, return. */
    AFTER
}
