package halte.segmentation.motives;

import halte.model.Parameters;
import java.util.Locale;

/** How the traits of an item make its value. */
enum Form {
    /** The trait as it is. */
    VALUE,
    /** The trait divided by another one. */
    SHARE,
    /** An entropy in bits as a share of the largest that so many touches allow and any customer shows: 0 always the same, 1 always different. */
    VARIETY;

    private static final double BITS = Math.log(2);

    static Form read(Parameters tree) {
        String usual = (tree.has("of") ? SHARE : VALUE).key();
        for (Form form : values()) {
            if (form.key().equals(tree.text("form", usual))) {
                if ((form == SHARE) != tree.has("of")) {
                    throw tree.invalid("form", "share belongs to an item with 'of', and such an item needs it");
                }
                return form;
            }
        }
        throw tree.invalid("form", "must be value, share or variety");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the value; NaN when it cannot be told.
     *
     * @param value the trait
     * @param other by which it is divided
     * @param touches how many touches it rests on
     * @param most the largest entropy that any customer shows
     */
    double of(double value, double other, double touches, double most) {
        return switch (this) {
            case VALUE -> value;
            case SHARE -> other > 0 ? value / other : Double.NaN;
            case VARIETY ->
                touches > 1 ? Math.max(0, Math.min(1, value / Math.min(most, Math.log(touches) / BITS))) : Double.NaN;
        };
    }
}
