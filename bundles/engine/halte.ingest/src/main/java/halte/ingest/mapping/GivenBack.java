package halte.ingest.mapping;

import halte.model.ProductLine;
import halte.model.TouchType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The figures of a refund, below zero whichever way the source states them: what adds up to more than zero is turned around as a whole, so that a fee
 * held back within a refund stays one. The figures of other touches stay as they are.
 */
final class GivenBack {

    private GivenBack() {}

    static BigDecimal amount(String type, BigDecimal amount) {
        return isRefund(type) && amount != null && amount.signum() > 0 ? amount.negate() : amount;
    }

    static List<ProductLine> lines(String type, List<ProductLine> lines) {
        if (!isRefund(type)) {
            return lines;
        }
        boolean quantities = isPositive(lines, ProductLine::quantity);
        boolean amounts = isPositive(lines, ProductLine::amount);
        return lines.stream()
                .map(line -> new ProductLine(
                        line.product(),
                        line.name(),
                        line.category(),
                        turned(line.quantity(), quantities),
                        turned(line.amount(), amounts)))
                .toList();
    }

    static boolean isRefund(String type) {
        return TouchType.REFUND.equals(type);
    }

    private static boolean isPositive(List<ProductLine> lines, Function<ProductLine, BigDecimal> figure) {
        return lines.stream()
                        .map(figure)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                > 0;
    }

    private static BigDecimal turned(BigDecimal figure, boolean around) {
        return figure == null || !around ? figure : figure.negate();
    }
}
