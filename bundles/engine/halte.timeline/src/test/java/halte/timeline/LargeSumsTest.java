package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Decimals;
import halte.model.HalteException;
import halte.model.TouchColumns;
import halte.trait.api.Aggregate;
import halte.trait.api.PassResult;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LargeSumsTest {

    private static final Workers WORKERS = new Workers(1);
    private static final List<String> TERMS = List.of("", "EUR", "order", "refund");
    private static final long HALF = Long.MAX_VALUE / 2;

    private static TraitDeclaration trait(Aggregate aggregate, String field) {
        String name = aggregate.name().toLowerCase(Locale.ROOT) + "-" + field;
        return TraitDeclaration.of(name, aggregate, field, TouchFilter.ALL);
    }

    /** One customer's orders; a negative amount is a refund of the first order. */
    private static PassResult pass(List<TraitDeclaration> traits, long... amounts) {
        TouchColumns touches = TouchColumns.ofSize(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            touches.touch()[i] = i + 1;
            touches.identifier()[i] = 1;
            touches.occurredAt()[i] = 1000L * i;
            touches.type()[i] = amounts[i] < 0 ? 3 : 2;
            touches.currency()[i] = 1;
            touches.amount()[i] = amounts[i];
            touches.duration()[i] = -1;
            touches.rating()[i] = Decimals.MISSING;
            touches.key()[i] = 100 + i;
            touches.order()[i] = amounts[i] < 0 ? 100 : 0;
        }
        ImageBuilder builder = TimelineImage.empty("EUR").newer().terms(TERMS);
        builder.touches(touches);
        return TraitProgram.compile(builder.build(WORKERS), Facts.NONE, traits, List.of())
                .pass(Instant.ofEpochMilli(1_000_000), WORKERS);
    }

    @Test
    void aSumBeyondFixedPointFailsItsTraitByNameAndNoOther() {
        List<TraitDeclaration> traits = List.of(
                trait(Aggregate.SUM, "amount"), trait(Aggregate.MEAN, "amount"), trait(Aggregate.MAX, "amount"));
        PassResult result = pass(traits, HALF, HALF, 100);
        assertEquals(2, result.failures().size());
        assertEquals("SUM_TOO_LARGE", result.failures().get(0).code());
        assertTrue(result.failures().get(0).message().contains("'sum-amount'"));
        assertTrue(Double.isNaN(result.table().columns().get(0).number(0)));
        assertEquals(HALF / 1e4, result.table().columns().get(2).number(0));
    }

    @Test
    void aSumThatJustFitsIsExact() {
        PassResult result = pass(List.of(trait(Aggregate.SUM, "amount")), HALF, HALF, 1);
        assertEquals(List.of(), result.failures());
        assertEquals(Long.MAX_VALUE / 1e4, result.table().columns().get(0).number(0));
    }

    @Test
    void refundsBeyondFixedPointAreNamed() {
        HalteException thrown = assertThrows(
                HalteException.class, () -> pass(List.of(trait(Aggregate.SUM, "net")), 100, -HALF, -HALF, -HALF));
        assertEquals("SUM_TOO_LARGE", thrown.failure().code());
        assertTrue(thrown.failure().message().contains("refunds"));
    }
}
