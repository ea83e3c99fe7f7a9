package halte.rest.resource;

import halte.identity.api.Identities.Customer;
import halte.model.TouchType;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Membership;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import halte.trait.api.Aggregate;
import halte.trait.api.Timelines;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer as seen from all sides; the touches have pages of their own.
 *
 * @param customer number, identifiers and links
 * @param traits declared and usual traits by name; missing ones left out
 * @param memberships segments, present and past
 */
public record CustomerView(Customer customer, Map<String, String> traits, List<Membership> memberships) {

    private static final TouchFilter ORDERS = TouchFilter.types(TouchType.ORDER);
    private static final List<TraitDeclaration> USUAL = List.of(
            TraitDeclaration.of("touches", Aggregate.COUNT, null, TouchFilter.ALL),
            TraitDeclaration.of("orders", Aggregate.COUNT, "net", ORDERS),
            TraitDeclaration.of("revenue", Aggregate.SUM, "net", TouchFilter.types(TouchType.ORDER, TouchType.REFUND)),
            TraitDeclaration.of("days-since-order", Aggregate.DAYS_SINCE, null, ORDERS),
            TraitDeclaration.of("days-since-touch", Aggregate.DAYS_SINCE, null, TouchFilter.ALL));

    static CustomerView of(Room room, Customer customer, Instant at) {
        return new CustomerView(
                customer,
                traits(room, customer.number(), at),
                room.doors()
                        .find(Segmentations.class)
                        .map(segmentations -> segmentations.of(customer.number()))
                        .orElse(List.of()));
    }

    private static Map<String, String> traits(Room room, long customer, Instant at) {
        List<TraitDeclaration> wanted = new ArrayList<>(USUAL);
        declaredNames(room).stream()
                .filter(name -> USUAL.stream().noneMatch(usual -> usual.name().equals(name)))
                .map(TraitDeclaration::declared)
                .forEach(wanted::add);
        Map<String, String> traits = new LinkedHashMap<>();
        room.need(Timelines.class).of(customer, wanted, at).ifPresent(table -> {
            for (TraitColumn column : table.columns()) {
                String value = column.text(0);
                if (value != null) {
                    traits.put(column.name(), value);
                }
            }
        });
        return traits;
    }

    private static List<String> declaredNames(Room room) {
        try (TouchStore.Snapshot snapshot = room.need(Store.class).touches().snapshot()) {
            return snapshot.declaredNames();
        }
    }
}
