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
    /** What only a record that is about a product has, besides the product. */
    private final Value[] signs;

    LineMapper(MappingPlan plan, List<String> names, NumberReader numbers) {
        this.numbers = numbers;
        product = plan.value("touch.line.product", names);
        name = plan.value("touch.line.name", names);
        category = plan.value("touch.line.category", names);
        quantity = plan.value("touch.line.quantity", names);
        unitPrice = plan.value("touch.line.unitPrice", names);
        amount = plan.value("touch.line.amount", names);
        signs = Stream.of("name", "category", "quantity", "unitPrice", "amount")
                .map(property -> "touch.line." + property)
                .filter(plan::usesFields)
                .map(property -> plan.value(property, names))
                .toArray(Value[]::new);
    }

    /**
     * Returns the record's product line; null when it has none.
     *
     * @throws Refusal when it is about a product and does not say which
     */
    ProductLine map(Row row) {
        String code = product.text(row);
        if (code == null) {
            return none(row);
        }
        BigDecimal number = numbers.read(quantity.of(row), "quantity");
        return new ProductLine(code, name.text(row), category.text(row), number, total(row, number));
    }

    private ProductLine none(Row row) {
        for (Value sign : signs) {
            if (sign.text(row) != null) {
                throw Refusal.reject("PRODUCT_MISSING", "The record names no product.");
            }
        }
        return null;
    }

    private BigDecimal total(Row row, BigDecimal number) {
        BigDecimal price = numbers.read(unitPrice.of(row), "unit price");
        if (price == null) {
            return numbers.read(amount.of(row), "line amount");
        }
        return number == null ? price : NumberReader.rounded(number.multiply(price));
    }
}
