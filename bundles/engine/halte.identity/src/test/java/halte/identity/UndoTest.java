package halte.identity;

import static halte.identity.Links.id;
import static halte.identity.Links.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.identity.api.Identities.Customer;
import halte.identity.api.Identities.Link;
import halte.identity.api.Identities.Resolution;
import halte.identity.api.Identities.State;
import halte.model.HalteException;
import halte.store.api.Journal;
import halte.testkit.store.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoTest {

    private final MemoryStore store =
            Links.stored(link("email:ann@mail.nl", "cookie:a"), link("email:bob@mail.nl", "cookie:b"));
    private final StoredIdentities identities = Links.identities(store);

    @Test
    void partingGivesBothCustomersTheirNumbersAndIdentifiersBack() {
        identities.resolve();
        Customer ann = identities.customer(id("cookie:a")).orElseThrow();
        Customer bob = identities.customer(id("cookie:b")).orElseThrow();

        Links.store(store, List.of(link("cookie:a", "email:bob@mail.nl")));
        assertEquals(1, identities.resolve().customers());
        Customer merged = identities.customer(id("cookie:b")).orElseThrow();
        assertEquals(ann.number(), merged.number());
        assertEquals(4, merged.identifiers().size());

        Resolution parted = identities.part(id("email:bob@mail.nl"), id("cookie:a"), "carl", "one sofa");
        assertEquals(new Resolution(2, 4, 2, 0), parted);
        assertEquals(
                ann.identifiers(),
                identities.customer(ann.number()).orElseThrow().identifiers());
        assertEquals(
                bob.identifiers(),
                identities.customer(bob.number()).orElseThrow().identifiers());
        assertEquals(
                ann.number(), identities.customer(id("cookie:a")).orElseThrow().number());

        assertEquals(
                new Resolution(1, 4, 2, 0),
                identities.rejoin(id("cookie:a"), id("email:bob@mail.nl"), "carl", "same after all"));
        assertEquals(merged, identities.customer(id("cookie:b")).orElseThrow());
    }

    @Test
    void aPartedLinkShowsWhoseReasonKeepsItApart() {
        identities.part(id("email:ann@mail.nl"), id("cookie:a"), "carl", "library computer");
        Link link = identities.customer(id("cookie:a")).orElseThrow().links().get(0);
        assertEquals(State.PARTED, link.state());
        assertEquals("library computer", link.reason());
        assertEquals("web", link.source());
        assertEquals(Links.AT, link.at());
    }

    @Test
    void partingStaysPartedWhenTheLinkComesAgain() {
        identities.part(id("email:ann@mail.nl"), id("cookie:a"), "carl", "library computer");
        Links.store(store, List.of(link("cookie:a", "email:ann@mail.nl")));
        assertEquals(3, identities.resolve().customers());
    }

    @Test
    void partingSaysWhichOtherLinksStillHold() {
        Links.store(store, List.of(link("cookie:a", "crm:1"), link("crm:1", "email:ann@mail.nl")));
        Resolution held = identities.part(id("cookie:a"), id("email:ann@mail.nl"), "carl", "library computer");
        assertEquals(2, held.customers());
        assertEquals(2, held.holding().size());
        assertTrue(held.holding().stream().allMatch(link -> link.state() == State.COUNTS));
        assertTrue(held.holding().stream()
                .allMatch(link -> link.a().equals(id("crm:1")) || link.b().equals(id("crm:1"))));

        Resolution apart = identities.part(id("cookie:a"), id("crm:1"), "carl", "library computer");
        assertEquals(3, apart.customers());
        assertEquals(List.of(), apart.holding());
    }

    @Test
    void decisionsStandInTheJournal() {
        identities.part(id("email:ann@mail.nl"), id("cookie:a"), "carl", "library computer");
        identities.rejoin(id("email:ann@mail.nl"), id("cookie:a"), "dora", "her own");
        List<Journal.Entry> entries = store.journal().entries(Long.MAX_VALUE, 10);
        assertEquals(
                List.of("identity.rejoin", "identity.part"),
                entries.stream().map(Journal.Entry::action).toList());
        assertEquals("dora", entries.get(0).who());
        assertEquals("her own", entries.get(0).detail());
        assertTrue(entries.stream().noneMatch(entry -> entry.subject().contains("ann")), "no customer data");
    }

    @Test
    void aLinkThatNobodyMadeCannotBeParted() {
        HalteException never = assertThrows(
                HalteException.class,
                () -> identities.part(id("email:ann@mail.nl"), id("cookie:b"), "carl", "no reason"));
        HalteException nobody = assertThrows(
                HalteException.class, () -> identities.rejoin(id("email:eve@mail.nl"), id("cookie:b"), "carl", "none"));
        assertEquals("LINK_UNKNOWN", never.failure().code());
        assertEquals("LINK_UNKNOWN", nobody.failure().code());
    }

    @Test
    void aValueFindsTheCustomersOfAllItsKinds() {
        Links.store(store, List.of(link("crm:a", "email:bob@mail.nl")));
        identities.resolve();
        assertEquals(
                List.of(1L, 3L),
                identities.find("a").stream().map(Customer::number).toList());
    }
}
