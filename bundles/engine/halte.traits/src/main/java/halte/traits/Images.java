package halte.traits;

import halte.store.api.TouchStore;
import halte.timeline.CustomerMap;
import halte.timeline.DeclaredValues;
import halte.timeline.Grants;
import halte.timeline.ImageBuilder;
import halte.timeline.Needs;
import halte.timeline.TimelineImage;
import halte.timeline.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the timelines in memory and brings them up to date with the store whenever they are asked for. */
final class Images {

    private static final Logger LOG = LoggerFactory.getLogger(Images.class);

    private final TouchStore store;
    private final Optional<String> currency;
    private final Workers workers;
    private volatile Loaded loaded;

    Images(TouchStore store, Optional<String> currency, Workers workers) {
        this.store = store;
        this.currency = currency;
        this.workers = workers;
    }

    /** Returns the store's present state, with at least what is needed. */
    Loaded current(Needs needs) {
        Loaded held = loaded;
        return serves(held, needs) ? held : refresh(needs);
    }

    private boolean serves(Loaded held, Needs needs) {
        return held != null
                && held.version().isPresent()
                && held.version().equals(store.version())
                && held.has(needs.properties(), needs.declared(), needs.purposes());
    }

    private synchronized Loaded refresh(Needs needs) {
        if (serves(loaded, needs)) {
            return loaded;
        }
        OptionalLong before = store.version();
        try (TouchStore.Snapshot snapshot = store.snapshot()) {
            boolean sameAsBefore = before.isPresent() && before.equals(store.version());
            boolean unchanged = sameAsBefore && loaded != null && before.equals(loaded.version());
            loaded = complete(unchanged ? loaded : update(before, snapshot), needs, snapshot);
            return loaded;
        }
    }

    private Loaded update(OptionalLong version, TouchStore.Snapshot snapshot) {
        CustomerMap.Builder map = new CustomerMap.Builder();
        snapshot.customers(map::put);
        CustomerMap customers = map.build();
        List<String> names = snapshot.declaredNames();
        TimelineImage image =
                continues(customers, snapshot) ? grow(customers, names, snapshot) : rebuild(customers, names, snapshot);
        return new Loaded(
                version,
                snapshot.last(),
                snapshot.withdrawals(),
                snapshot.unattributed(),
                names,
                image,
                Map.of(),
                Map.of());
    }

    /** Tells whether what is held is still right as far as it goes. */
    private boolean continues(CustomerMap customers, TouchStore.Snapshot snapshot) {
        return loaded != null
                && loaded.withdrawals() == snapshot.withdrawals()
                && loaded.last() <= snapshot.last()
                && loaded.image().currency().equals(currency(snapshot))
                && customers.keeps(loaded.image().customerMap());
    }

    /** The currency that was set, or else the one that most touches have; of equals the first by name. */
    private String currency(TouchStore.Snapshot snapshot) {
        return currency.orElseGet(() -> snapshot.currencies().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(""));
    }

    private TimelineImage rebuild(CustomerMap customers, List<String> names, TouchStore.Snapshot snapshot) {
        long began = System.nanoTime();
        loaded = null;
        ImageBuilder builder = TimelineImage.empty(currency(snapshot)).newer(workers);
        TimelineImage image = read(builder.terms(snapshot.terms()).customers(customers), names, 0, snapshot);
        LOG.info(
                "read {} touches of {} customers in {} ms, {} MB",
                image.touches(),
                image.customers(),
                (System.nanoTime() - began) / 1_000_000,
                image.bytes() >> 20);
        return image;
    }

    private TimelineImage grow(CustomerMap customers, List<String> names, TouchStore.Snapshot snapshot) {
        ImageBuilder builder = loaded.image().newer(workers);
        long after = loaded.last();
        return read(builder.terms(snapshot.terms()).customers(customers), names, after, snapshot);
    }

    private TimelineImage read(ImageBuilder builder, List<String> names, long after, TouchStore.Snapshot snapshot) {
        snapshot.touches(after, builder::touches);
        snapshot.lines(after, builder::lines);
        for (String name : builder.properties()) {
            snapshot.property(name, after, chunk -> builder.property(name, chunk));
        }
        for (String name : names) {
            snapshot.declared(name, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    builder.known(chunk.owner()[i]);
                }
            });
        }
        return builder.build(workers);
    }

    private static Loaded complete(Loaded held, Needs needs, TouchStore.Snapshot snapshot) {
        TimelineImage image = held.image();
        for (String name : needs.properties()) {
            if (!image.properties().contains(name)) {
                TimelineImage.PropertyLoader loader = image.loading(name);
                snapshot.property(name, 0, loader::accept);
                image = loader.build();
            }
        }
        Map<String, DeclaredValues> declared = new HashMap<>();
        for (String name : needs.declared()) {
            if (held.names().contains(name) && !held.declared().containsKey(name)) {
                declared.put(name, declared(name, image, snapshot));
            }
        }
        Map<String, Grants> grants = new HashMap<>();
        for (String purpose : needs.purposes()) {
            if (!held.grants().containsKey(purpose)) {
                Grants.Builder builder = new Grants.Builder(image);
                snapshot.consents(purpose, builder::accept);
                grants.put(purpose, builder.build());
            }
        }
        return held.with(image).with(declared, grants);
    }

    private static DeclaredValues declared(String name, TimelineImage image, TouchStore.Snapshot snapshot) {
        DeclaredValues.Builder builder = new DeclaredValues.Builder(image);
        snapshot.statedAt(name, builder::statedAt);
        snapshot.declared(name, builder::accept);
        return builder.build();
    }
}
