package halte.traits;

import halte.model.Identifier;
import halte.model.Money;
import halte.model.Touch;
import halte.runtime.Guests;
import halte.store.api.Batch;
import halte.testkit.store.MemoryStore;
import halte.timeline.Workers;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitFold;
import halte.trait.api.TraitTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A shop with orders on cards, and whoever asks for the traits of its customers. */
abstract class Shop {

    static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    static final TraitDeclaration ORDERS =
            TraitDeclaration.of("orders", Aggregate.COUNT, null, TouchFilter.types("order"));

    final MemoryStore store = new MemoryStore();
    final VersionedTouches touches = new VersionedTouches(store.touches());
    final Guests<TraitFold> guests = new Guests<>("trait", Clock.systemUTC());
    final StoredTimelines timelines =
            new StoredTimelines(touches, store.memberships(), Optional.empty(), guests, new Workers(2));
    private int number;

    Touch order(String card, double amount, String... colour) {
        number++;
        return Touch.of("shop", "o" + number, "order", OffsetDateTime.parse("2026-01-05T10:00:00+01:00"))
                .identifier("card", card)
                .amount(new Money(BigDecimal.valueOf(amount), "EUR"))
                .property("colour", colour.length == 0 ? null : colour[0])
                .build();
    }

    void append(Touch... rows) {
        touches.append(Batch.of("shop", List.of(rows)));
    }

    PassResult ask(TraitDeclaration... traits) {
        return timelines.pass(Pass.traits(AT, List.of(traits)));
    }

    long customer(String card) {
        return store.identities()
                .number(new Identifier("card", card))
                .map(store.identities()::customer)
                .orElseThrow();
    }

    double value(TraitTable table, String card, String trait) {
        return table.column(trait).number(table.row(customer(card)));
    }
}
