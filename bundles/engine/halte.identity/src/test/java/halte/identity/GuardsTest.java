package halte.identity;

import static halte.identity.Links.id;
import static halte.identity.Links.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.identity.api.Identities.Customer;
import halte.identity.api.Identities.Link;
import halte.identity.api.Identities.Resolution;
import halte.identity.api.Identities.State;
import halte.store.api.IdentifierLink;
import halte.testkit.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardsTest {

    @Test
    void aTillsDefaultCardSwallowsNobody() {
        List<IdentifierLink> links = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            links.add(link("card:default", "email:" + i + "@mail.nl"));
            links.add(link("email:" + i + "@mail.nl", "crm:" + i));
        }
        MemoryStore store = new MemoryStore();
        Links.store(store, links);
        Resolution resolution = Links.identities(store).resolve();
        assertEquals(3_001, resolution.customers(), "3,000 customers and the card itself");
        assertEquals(1, resolution.shared());
    }

    @Test
    void aSharedAddressSaysWhyAndLeavesItsTouchesWithNobodyElse() {
        MemoryStore store = Links.stored(
                link("email:info@firm.nl", "crm:1"), link("email:info@firm.nl", "crm:2"), link("crm:1", "cookie:a"));
        StoredIdentities identities = Links.identities(store);
        identities.resolve();
        Customer first = identities.customer(id("crm:1")).orElseThrow();
        assertEquals(List.of(id("crm:1"), id("cookie:a")), first.identifiers());
        assertNotEquals(
                first.number(), identities.customer(id("crm:2")).orElseThrow().number());
        Link guarded = first.links().stream()
                .filter(link -> link.state() == State.GUARDED)
                .findFirst()
                .orElseThrow();
        assertEquals("its value is on the list of shared values", guarded.reason());
        assertEquals(
                List.of(id("email:info@firm.nl")),
                identities.customer(id("email:info@firm.nl")).orElseThrow().identifiers());
        assertEquals(1, identities.shared().size());
        assertEquals(id("email:info@firm.nl"), identities.shared().get(0).identifier());
    }

    @Test
    void limitsHoldPerPairOfKinds() {
        List<IdentifierLink> links = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            links.add(link("email:ann@mail.nl", "cookie:" + i));
        }
        for (int i = 0; i < 3; i++) {
            links.add(link("email:bob@mail.nl", "card:" + (100 + i)));
        }
        MemoryStore store = new MemoryStore();
        Links.store(store, links);
        StoredIdentities identities = Links.identities(store);
        identities.resolve();
        assertEquals(
                51,
                identities
                        .customer(id("email:ann@mail.nl"))
                        .orElseThrow()
                        .identifiers()
                        .size());
        assertEquals(id("email:bob@mail.nl"), identities.shared().get(0).identifier());
        assertEquals(
                "linked with 3 different identifiers of kind 'card', more than 2",
                identities.shared().get(0).reason());
    }

    @Test
    void partingALinkOfASharedIdentifierDoesNotMakeItJoinTheOthers() {
        List<IdentifierLink> links = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            links.add(link("card:default", "crm:" + i));
        }
        MemoryStore store = new MemoryStore();
        Links.store(store, links);
        StoredIdentities identities = Links.identities(store);
        assertEquals(12, identities.resolve().customers());
        assertEquals(
                12,
                identities
                        .part(id("card:default"), id("crm:1"), "ann", "not his card")
                        .customers());
    }

    @Test
    void theSameLinkFromManyTouchesCountsOnce() {
        List<IdentifierLink> links = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            links.add(link("crm:7", "email:ann@mail.nl"));
        }
        MemoryStore store = new MemoryStore();
        Links.store(store, links);
        assertEquals(new Resolution(1, 2, 1, 0), Links.identities(store).resolve());
    }

    @Test
    void aStoreWithoutIdentifiersHasNoCustomers() {
        StoredIdentities identities = Links.identities(new MemoryStore());
        assertEquals(new Resolution(0, 0, 0, 0), identities.resolve());
        assertTrue(identities.shared().isEmpty());
        assertTrue(identities.customer(1).isEmpty());
        assertTrue(identities.find("nobody").isEmpty());
    }
}
