package halte.ingest.mapping;

import halte.model.ProductLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The part of a mapping that makes product lines, bound to a stream. */
final class LineMapper {

    private final NumberReader numbers;
    private final Value product;
    private final Value name;
    private final Value category;
    private final Value quantity;
    private final Value unitPrice;
    private final Value amount;
    /** What only a record that is about a product has, besides the product: words about it, and figures. */
    private final Value[] words;

    private final Value[] figures;

    LineMapper(MappingPlan plan, List<String> names, NumberReader numbers) {
        this.numbers = numbers;
        product = plan.value("touch.line.product", names);
        name = plan.value("touch.line.name", names);
        category = plan.value("touch.line.category", names);
        quantity = plan.value("touch.line.quantity", names);
        unitPrice = plan.value("touch.line.unitPrice", names);
        amount = plan.value("touch.line.amount", names);
        words = signs(plan, names, "name", "category");
        figures = signs(plan, names, "quantity", "unitPrice", "amount");
    }

    private static Value[] signs(MappingPlan plan, List<String> names, String... properties) {
        return Stream.of(properties)
                .map(property -> "touch.line." + property)
                .filter(plan::usesFields)
                .map(property -> plan.value(property, names))
                .toArray(Value[]::new);
    }

    /**
     * Returns the record's product line; null when it has none. What was given back need not be for a product.
     *
     * @throws Refusal when it is about a product and does not say which
     */
    ProductLine map(Row row, Draft draft) {
        String code = product.text(row);
        if (code != null) {
            BigDecimal number = quantity(row);
            return new ProductLine(
                    code, name.text(row), category.text(row), number, total(row, number, draft.currency));
        }
        if (any(words, row) || !GivenBack.isRefund(draft.type) && any(figures, row)) {
            throw Refusal.reject("PRODUCT_MISSING", "The record names no product.");
        }
        return null;
    }

    private static boolean any(Value[] signs, Row row) {
        for (Value sign : signs) {
            if (sign.text(row) != null) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal quantity(Row row) {
        return numbers.read(quantity.of(row), "quantity");
    }

    /** Returns the total that a record's figures give, whether or not it names a product; null when it has none. */
    BigDecimal total(Row row, Draft draft) {
        return total(row, quantity(row), draft.currency);
    }

    private BigDecimal total(Row row, BigDecimal number, String currency) {
        BigDecimal price = numbers.money(unitPrice.of(row), "unit price", currency);
        if (price == null) {
            return numbers.money(amount.of(row), "line amount", currency);
        }
        return number == null ? price : NumberReader.rounded(number.multiply(price));
    }
}
