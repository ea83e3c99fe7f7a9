package halte.testkit.store;

import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.Store;
import halte.store.api.TouchStore.Appended;
import halte.testkit.store.StoreCertification.Ability;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What the suites for stores share: a fresh store for each test, and short words for what is stored. */
interface StoreSuite {

    OffsetDateTime NOON = OffsetDateTime.parse("2024-05-17T12:00:00+02:00");

    Store store();

    void reopen();

    Set<Ability> abilities();

    default Touch order(String id, String email) {
        return Touch.of("shop", id, "order", NOON).identifier("email", email).build();
    }

    default Appended append(Touch... touches) {
        return store().touches().append(Batch.of("shop", List.of(touches)));
    }

    default void link(String a, String b, String evidence, Instant at) {
        IdentifierLink link = new IdentifierLink(email(a), email(b), evidence, at);
        store().touches()
                .append(new Batch("shop", "orders", List.of(), List.of(link), List.of(), List.of(), List.of(), null));
    }

    default Identifier email(String value) {
        return new Identifier("email", value);
    }

    default long number(String email) {
        return store().identities().number(email(email)).orElseThrow();
    }
}
