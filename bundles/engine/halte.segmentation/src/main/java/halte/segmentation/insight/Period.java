package halte.segmentation.insight;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A period that ends at a moment, and the one of equal length before it.
 *
 * @param days the length
 * @param at the end
 */
record Period(int days, Instant at) {

    Instant from() {
        return at.minus(Duration.ofDays(days));
    }

    String revenue() {
        return "insight-revenue-" + days;
    }

    String orders() {
        return "insight-orders-" + days;
    }

    String revenueBefore() {
        return "insight-revenue-before-" + days;
    }

    String ordersBefore() {
        return "insight-orders-before-" + days;
    }

    List<TraitDeclaration> traits() {
        Window now = Window.lastDays(days);
        Instant begin = at.minus(Duration.ofDays(2L * days)).plusMillis(1);
        Window before = new Window.Between(begin, from().plusMillis(1));
        return List.of(
                revenue(revenue(), now),
                orders(orders(), now),
                revenue(revenueBefore(), before),
                orders(ordersBefore(), before));
    }

    private static TraitDeclaration revenue(String name, Window window) {
        TouchFilter money = TouchFilter.types(TouchType.ORDER, TouchType.REFUND);
        return TraitDeclaration.of(name, Aggregate.SUM, "net", money).over(window);
    }

    private static TraitDeclaration orders(String name, Window window) {
        return TraitDeclaration.of(name, Aggregate.COUNT, "net", TouchFilter.types(TouchType.ORDER))
                .over(window);
    }
}
