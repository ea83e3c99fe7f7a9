package halte.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One product within a touch: a line of an order, a product viewed, an article put into the cart.
 *
 * @param product the product's code at the source; never blank
 * @param name the product's name, or null when unknown
 * @param category the product's category, or null when unknown
 * @param quantity how many, negative when given back; null when it does not apply
 * @param amount the line's total in the currency of the touch, negative when given back; null when it does not apply
 */
public record ProductLine(String product, String name, String category, BigDecimal quantity, BigDecimal amount) {

    /** Checks that the product is named. */
    public ProductLine {
        Objects.requireNonNull(product, "product");
    }
}
