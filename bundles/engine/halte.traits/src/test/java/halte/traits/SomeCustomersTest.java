package halte.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The traits of some customers are those of a pass. */
class SomeCustomersTest extends Shop {

    private static final TraitDeclaration COLOUR =
            TraitDeclaration.of("colour", Aggregate.LAST, "property:colour", TouchFilter.ALL);
    private static final TraitDeclaration BEST =
            TraitDeclaration.of("best", Aggregate.MEMBER, "value/best", TouchFilter.ALL);
    private static final List<TraitDeclaration> TRAITS = List.of(ORDERS, COLOUR, BEST);

    private TraitTable some(String... cards) {
        long[] customers =
                List.of(cards).stream().mapToLong(this::customer).sorted().toArray();
        return timelines.of(customers, TRAITS, AT);
    }

    @Test
    void theyAreThoseOfAPass() {
        for (int i = 0; i < 50; i++) {
            append(order("c" + i % 20, i, i % 3 == 0 ? "red" : i % 3 == 1 ? "blue" : null));
        }
        store.memberships()
                .replace(
                        "value", 1, AT, new long[] {customer("c3"), customer("c4")}, new int[] {0, 0}, List.of("best"));
        TraitTable all = ask(TRAITS.toArray(TraitDeclaration[]::new)).table();
        TraitTable some = some("c3", "c17", "c5", "c0");
        assertEquals(4, some.size());
        for (int row = 0; row < some.size(); row++) {
            int there = all.row(some.customer(row));
            for (int trait = 0; trait < TRAITS.size(); trait++) {
                assertEquals(
                        all.columns().get(trait).text(there),
                        some.columns().get(trait).text(row));
            }
        }
        assertEquals(1, value(some, "c3", "best"));
    }

    @Test
    void nobodyHasAnEmptyTableAndStrangersAreLeftOut() {
        append(order("a", 1));
        assertEquals(0, some().size());
        TraitTable table = timelines.of(new long[] {customer("a"), 999}, TRAITS, AT);
        assertEquals(LongStream.of(customer("a")).boxed().toList(), List.of(table.customer(0)));
        assertEquals(1, table.size());
        TraitColumn colour = table.column("colour");
        assertNull(colour.text(0));
    }
}
