package halte.identity;

import halte.model.Identifier;
import halte.store.api.Batch;
import halte.store.api.IdentifierLink;
import halte.testkit.store.MemoryStore;
import java.time.Instant;
import java.util.List;

/** Writes links down as {@code kind:value} texts. */
final class Links {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private Links() {}

    static Identifier id(String text) {
        String[] parts = text.split(":", 2);
        return new Identifier(parts[0], parts[1]);
    }

    static IdentifierLink link(String a, String b) {
        return new IdentifierLink(id(a), id(b), "touch-" + a + "-" + b, AT);
    }

    static void store(MemoryStore store, List<IdentifierLink> links) {
        store.touches().append(new Batch("web", "default", List.of(), links, List.of(), List.of(), List.of(), null));
    }

    static MemoryStore stored(IdentifierLink... links) {
        MemoryStore store = new MemoryStore();
        store(store, List.of(links));
        return store;
    }

    static StoredIdentities identities(MemoryStore store) {
        return new StoredIdentities(
                store, GuardRules.of(10, List.of("*:cookie=50", "email:card=2"), List.of("info@*", "0")));
    }
}
