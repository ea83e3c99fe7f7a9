package halte.shell.command;

import halte.identity.api.Identities.Customer;
import halte.model.Decimals;
import halte.model.TouchType;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Membership;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import halte.trait.api.Aggregate;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A customer as seen from all sides.
 *
 * @param customer number, identifiers and links
 * @param traits declared and usual traits by name; missing ones left out
 * @param touches the last touches, newest first
 * @param memberships segments, present and past
 */
record CustomerView(
        Customer customer, Map<String, String> traits, List<LastTouch> touches, List<Membership> memberships) {

    private static final TouchFilter ORDERS = TouchFilter.types(TouchType.ORDER);
    private static final List<TraitDeclaration> USUAL = List.of(
            TraitDeclaration.of("touches", Aggregate.COUNT, null, TouchFilter.ALL),
            TraitDeclaration.of("orders", Aggregate.COUNT, "net", ORDERS),
            TraitDeclaration.of("revenue", Aggregate.SUM, "net", TouchFilter.types(TouchType.ORDER, TouchType.REFUND)),
            TraitDeclaration.of("days-since-order", Aggregate.DAYS_SINCE, null, ORDERS),
            TraitDeclaration.of("days-since-touch", Aggregate.DAYS_SINCE, null, TouchFilter.ALL));

    /** One touch of the timeline. */
    record LastTouch(
            Instant at,
            String type,
            String channel,
            String touchpoint,
            String campaign,
            BigDecimal amount,
            int lines) {}

    static CustomerView of(Session session, Customer customer, Instant at, int touches) {
        return new CustomerView(
                customer,
                traits(session, customer.number(), at),
                lastTouches(session, customer.number(), at, touches),
                session.doors()
                        .find(Segmentations.class)
                        .map(segmentations -> segmentations.of(customer.number()))
                        .orElse(List.of()));
    }

    private static Map<String, String> traits(Session session, long customer, Instant at) {
        List<TraitDeclaration> wanted = new ArrayList<>(USUAL);
        declaredNames(session).stream()
                .filter(name -> USUAL.stream().noneMatch(usual -> usual.name().equals(name)))
                .map(TraitDeclaration::declared)
                .forEach(wanted::add);
        Map<String, String> traits = new LinkedHashMap<>();
        session.need(Timelines.class).of(customer, wanted, at).ifPresent(table -> {
            for (TraitColumn column : table.columns()) {
                String value = column.text(0);
                if (value != null) {
                    traits.put(column.name(), value);
                }
            }
        });
        return traits;
    }

    private static List<String> declaredNames(Session session) {
        try (TouchStore.Snapshot snapshot = session.need(Store.class).touches().snapshot()) {
            return snapshot.declaredNames();
        }
    }

    private static List<LastTouch> lastTouches(Session session, long customer, Instant at, int limit) {
        List<LastTouch> touches = new ArrayList<>();
        session.need(Timelines.class).read(customer, at, timeline -> {
            for (int i = timeline.size() - 1; i >= Math.max(0, timeline.size() - limit); i--) {
                touches.add(touch(timeline, i));
            }
        });
        return touches;
    }

    private static LastTouch touch(Timeline timeline, int i) {
        return new LastTouch(
                Instant.ofEpochMilli(timeline.occurredAt(i)),
                timeline.type(i),
                timeline.channel(i),
                timeline.touchpoint(i),
                timeline.campaign(i),
                Decimals.toDecimal(timeline.amount(i)),
                timeline.lines(i));
    }
}
