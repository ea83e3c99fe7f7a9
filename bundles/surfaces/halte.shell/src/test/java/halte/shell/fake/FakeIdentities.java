package halte.shell.fake;

import halte.identity.api.Identities;
import halte.model.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two customers: #1 with an e-mail address and a card, #2 with a card of the same value as an order number of #1. */
public final class FakeIdentities implements Identities {

    public static final Identifier EMAIL = new Identifier("email", "ann@example.org");
    public static final Identifier CARD = new Identifier("card", "7001");
    public static final Identifier ORDER = new Identifier("order", "99");
    public static final Identifier OTHER = new Identifier("card", "99");

    public final List<String> decisions = new ArrayList<>();

    private final Customer ann = new Customer(
            1,
            List.of(EMAIL, CARD, ORDER),
            List.of(new Link(EMAIL, CARD, "crm", "row-1", Instant.EPOCH, State.COUNTS, null)));
    private final Customer bob = new Customer(2, List.of(OTHER), List.of());

    @Override
    public Resolution resolve() {
        return new Resolution(2, 4, 1, 0);
    }

    @Override
    public Optional<Customer> customer(Identifier identifier) {
        return all().stream()
                .filter(each -> each.identifiers().contains(identifier))
                .findFirst();
    }

    private List<Customer> all() {
        return List.of(ann, bob);
    }

    @Override
    public Optional<Customer> customer(long number) {
        return all().stream().filter(each -> each.number() == number).findFirst();
    }

    @Override
    public List<Customer> find(String value) {
        return all().stream()
                .filter(each -> each.identifiers().stream()
                        .anyMatch(identifier -> identifier.value().equals(value)))
                .toList();
    }

    @Override
    public Resolution part(Identifier a, Identifier b, String who, String reason) {
        decisions.add("part " + a.value() + " " + b.value() + " " + who + " " + reason);
        return new Resolution(3, 4, 1, 0);
    }

    @Override
    public Resolution rejoin(Identifier a, Identifier b, String who, String reason) {
        decisions.add("rejoin " + a.value() + " " + b.value() + " " + who + " " + reason);
        return resolve();
    }

    @Override
    public List<Shared> shared() {
        return List.of(new Shared(new Identifier("email", "info@example.org"), "500 customers"));
    }
}
