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
import halte.model.Identifier;
import halte.model.Touch;
import halte.model.TouchBuilder;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.store.api.TouchStore;
import halte.testkit.store.MemoryStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

    private static Touch order(String id, String... identifiers) {
        TouchBuilder touch = Touch.of("web", id, "order", Links.AT.atOffset(ZoneOffset.UTC));
        Stream.of(identifiers).map(Links::id).forEach(one -> touch.identifier(one.kind(), one.value()));
        return touch.build();
    }

    private static List<Identifier> owners(MemoryStore store) {
        List<Long> numbers = new ArrayList<>();
        try (TouchStore.Snapshot snapshot = store.touches().snapshot()) {
            snapshot.touches(0, chunk -> LongStream.of(chunk.identifier())
                    .limit(chunk.size())
                    .forEach(numbers::add));
        }
        Map<Long, Identifier> names = store.identities().identifiers(numbers);
        return numbers.stream().map(names::get).toList();
    }

    @Test
    void aTouchUnderASharedAddressGoesToTheCustomerThatItAlsoNames() {
        MemoryStore store = Links.stored(link("email:info@firm.nl", "crm:1"), link("email:info@firm.nl", "crm:2"));
        store.touches()
                .append(Batch.of(
                        "web",
                        List.of(
                                order("1", "email:info@firm.nl", "crm:1"),
                                order("2", "email:info@firm.nl", "crm:2"),
                                order("3", "email:info@firm.nl"))));
        Links.identities(store).resolve();
        assertEquals(List.of(id("crm:1"), id("crm:2"), id("email:info@firm.nl")), owners(store));
        assertEquals(3, Links.identities(store).resolve().customers());
        assertEquals(List.of(id("crm:1"), id("crm:2"), id("email:info@firm.nl")), owners(store));
    }

    @Test
    void touchesFollowAnAddressThatBecomesSharedAndComeBackWhenItIsNoMore() {
        MemoryStore store = Links.stored(link("email:bob@mail.nl", "card:1"), link("email:bob@mail.nl", "card:2"));
        store.touches().append(Batch.of("web", List.of(order("1", "email:bob@mail.nl", "card:1"))));
        StoredIdentities identities = Links.identities(store);
        identities.resolve();
        assertEquals(List.of(id("email:bob@mail.nl")), owners(store));
        Links.store(store, List.of(link("email:bob@mail.nl", "card:3")));
        assertEquals(1, identities.resolve().shared());
        assertEquals(List.of(id("card:1")), owners(store));
        identities.part(id("email:bob@mail.nl"), id("card:3"), "carl", "typing error");
        assertEquals(List.of(id("card:1")), owners(store), "parted links still make an address shared");
        new StoredIdentities(store, GuardRules.of(10, List.of(), List.of())).resolve();
        assertEquals(List.of(id("email:bob@mail.nl")), owners(store));
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
