package halte.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.ProductLine;
import halte.model.Touch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some sources write what they gave back as -25, others as 25 in a record that says "refund". */
class RefundTest {

    private static final List<String> FIELDS = List.of("type", "product", "quantity", "price", "total");

    private static Draft draft(String amount, String record) {
        String mapping = """
                {"id": "r1", "at": "2024-01-01",
                 "touch": {"type": "{type}", "order": "o1", "amount": "%s", "currency": "EUR",
                           "line": {"product": "{product}", "quantity": "{quantity}", "unitPrice": "{price}"}}}
                """.formatted(amount);
        RecordMapper mapper = new MappingPlan(new MappingReader().read(mapping)).bind(FIELDS);
        Object[] values = record.split(" ");
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].equals("_") ? null : values[i];
        }
        return mapper.map(new Row().at(1, values));
    }

    private static Touch touch(Draft draft) {
        return draft.touch("shop", Instant.EPOCH);
    }

    private static String figures(Touch touch, Function<ProductLine, BigDecimal> figure) {
        return String.join(
                " ",
                touch.lines().stream()
                        .map(line -> figure.apply(line).toPlainString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "{total}, refund _ _ _ 25, -25",
        "{total}, refund _ _ _ -25, -25",
        "{total}, refund _ _ _ 0, 0",
        "{total}, order _ _ _ 25, 25",
        "{total}, order _ _ _ -25, -25",
        "sum, refund tea 2 12.5 _, -25.0",
        "sum, refund tea -2 12.5 _, -25.0",
        "sum, refund tea 2 -12.5 _, -25.0",
        "sum, order tea -2 12.5 _, -25.0"
    })
    void amountOfARefundIsBelowZeroWhicheverWayItIsStatedAndTheDryRunSaysSo(
            String amount, String record, String expected) {
        assertEquals(expected, touch(draft(amount, record)).amount().amount().toPlainString());
        assertEquals(expected + " EUR", draft(amount, record).describe().get("amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "refund tea 2 12.5 25, -2, -25.0",
        "refund tea -2 12.5 25, -2, -25.0",
        "refund tea 2 -12.5 -25, -2, -25.0",
        "refund tea 2 12.5 -25, -2, -25.0",
        "order tea 2 12.5 25, 2, 25.0"
    })
    void quantitiesAndAmountsOfItsLinesAreToo(String record, String quantity, String amount) {
        Touch touch = touch(draft("{total}", record));
        assertEquals(quantity, figures(touch, ProductLine::quantity));
        assertEquals(amount, figures(touch, ProductLine::amount));
        assertEquals(quantity, draft("{total}", record).describe().get("quantity"));
    }

    @ParameterizedTest
    @CsvSource({"sum, refund _ _ 25 _", "sum, refund _ 2 12.5 _", "{total}, refund _ 1 _ 25"})
    void moneyMayBeGivenBackWithoutAProductInAFileThatHasProducts(String amount, String record) {
        Touch touch = touch(draft(amount, record));
        assertEquals(0, touch.amount().amount().compareTo(BigDecimal.valueOf(-25)));
        assertEquals(List.of(), touch.lines());
    }

    @Test
    void feeHeldBackMakesARefundSmallerWhicheverWayItIsStated() {
        for (List<String> records : List.of(
                List.of("refund tea 2 50 _", "refund fee 1 -10 _"),
                List.of("refund tea -2 50 _", "refund fee 1 10 _"))) {
            List<Draft> rows =
                    Stream.of(0, 1).map(i -> draft("sum", records.get(i))).toList();
            rows.get(0).merge(rows.get(1));
            Touch touch = touch(rows.get(0));
            assertEquals("-90", touch.amount().amount().toPlainString());
            assertEquals("-100 10", figures(touch, ProductLine::amount));
        }
    }
}
