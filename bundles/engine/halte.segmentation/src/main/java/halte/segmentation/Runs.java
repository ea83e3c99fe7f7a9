package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.store.api.DocumentStore.Document;
import halte.store.api.MembershipStore.Changed;
import halte.store.api.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs segmentations, one at a time each, and keeps what came out. */
final class Runs {

    private static final String ENGINE = "halte";

    private final Store store;
    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Fitting fitting;
    private final Clock clock;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    Runs(Store store, Catalogue catalogue, Strategies strategies, Fitting fitting, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.strategies = strategies;
        this.fitting = fitting;
        this.clock = clock;
    }

    Result run(String segmentation, Instant at) {
        synchronized (lock(segmentation)) {
            Document document = catalogue.document(segmentation);
            refuseBackwards(segmentation, at);
            Definition definition = catalogue.definition(document);
            return keep(
                    strategies.with(catalogue.lastUse(document), strategy -> fitting.fit(definition, strategy, at)));
        }
    }

    void remove(String segmentation, String who) {
        synchronized (lock(segmentation)) {
            Optional<Document> document = catalogue.find(segmentation);
            if (document.isPresent()) {
                endAll(document.get());
                catalogue.remove(segmentation, who);
                store.journal().record(who, "segmentation.remove", segmentation, null);
            }
        }
    }

    private Object lock(String segmentation) {
        return locks.computeIfAbsent(segmentation, id -> new Object());
    }

    private void refuseBackwards(String segmentation, Instant at) {
        Instant last = lastAt(segmentation).orElse(at);
        if (at.isBefore(last)) {
            throw new Failure(
                            "SEGMENTATION_RUN_BACKWARDS",
                            Actor.USER,
                            "The segmentation '" + segmentation + "' has run for " + last + " already; a run for " + at
                                    + " would end memberships before they began.",
                            "Ask for a later moment, or preview the earlier one, or remove the segmentation first.")
                    .asException();
        }
    }

    private Optional<Instant> lastAt(String segmentation) {
        return catalogue.result(segmentation).map(Result::at);
    }

    /** The model goes first: what explains memberships must be there when they are. */
    private Result keep(Fitted fitted) {
        Definition definition = fitted.definition();
        Memberships found = fitted.memberships();
        catalogue.model(definition.id(), fitted.stored(), ENGINE);
        Changed changed = store.memberships()
                .replace(
                        definition.id(),
                        definition.version(),
                        fitted.at(),
                        found.customers(),
                        found.segments(),
                        found.names());
        Result result = fitted.result(changed.entered(), changed.left());
        catalogue.result(definition.id(), result, ENGINE);
        store.journal().record(ENGINE, "segmentation.run", definition.id(), summary(fitted, changed));
        return result;
    }

    private static String summary(Fitted fitted, Changed changed) {
        return "version " + fitted.definition().version() + " by " + fitted.bundle() + " for " + fitted.at() + ": "
                + fitted.looked() + " customers, " + changed.entered() + " entered, " + changed.left() + " left";
    }

    /** Memberships never end before they began, even if the last run was for a moment to come. */
    private void endAll(Document definition) {
        Instant now = clock.instant();
        Instant end = lastAt(definition.id()).filter(last -> last.isAfter(now)).orElse(now);
        store.memberships().replace(definition.id(), definition.version(), end, new long[0], new int[0], List.of());
    }
}
