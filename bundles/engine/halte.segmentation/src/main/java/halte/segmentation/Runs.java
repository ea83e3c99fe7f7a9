package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.document.Json;
import halte.segmentation.focus.Decisions;
import halte.store.api.DocumentStore.Document;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Runs segmentations, one at a time each, and keeps what came out. */
final class Runs {

    private final Store store;
    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Dependencies dependencies;
    private final Refreshing refreshing;
    private final Keeper keeper;
    private final Marks marks;
    private final Clock clock;
    private final Horizon horizon;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    Runs(Store store, Catalogue catalogue, Strategies strategies, Timelines timelines, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.strategies = strategies;
        this.clock = clock;
        horizon = new Horizon(timelines, clock);
        dependencies = new Dependencies(catalogue, strategies);
        marks = new Marks(store);
        refreshing = new Refreshing(timelines, new Fitting(timelines, new Json()), dependencies, marks);
        keeper = new Keeper(store, catalogue, new Population(timelines));
    }

    Dependencies dependencies() {
        return dependencies;
    }

    Refreshed run(String segmentation, Instant at) {
        Text asked = new Text("A run was asked for.", "Er is om een nieuwe berekening gevraagd.");
        return work(segmentation, at, (definition, strategy) -> refreshing.fit(definition, strategy, at, asked));
    }

    Refreshed refresh(String segmentation, Instant at) {
        return work(
                segmentation,
                at,
                (definition, strategy) -> refreshing.refresh(definition, strategy, previous(segmentation), at));
    }

    private Refreshed work(String segmentation, Instant at, BiFunction<Definition, Guarded, Outcome> work) {
        synchronized (lock(segmentation)) {
            Document document = catalogue.document(segmentation);
            refuseBackwards(segmentation, at);
            horizon.refuseAhead(segmentation, at);
            Definition definition = catalogue.definition(document);
            Outcome outcome =
                    strategies.with(catalogue.lastUse(document), strategy -> work.apply(definition, strategy));
            Refreshed refreshed = keeper.keep(definition, outcome, previous(segmentation));
            marks.keep(segmentation, outcome.mark());
            return refreshed;
        }
    }

    private Previous previous(String segmentation) {
        return new Previous(
                catalogue.result(segmentation).orElse(null),
                catalogue.note(segmentation).orElse(null),
                catalogue.findModel(segmentation).map(catalogue::model).orElse(null),
                marks.find(segmentation));
    }

    void remove(String segmentation, String who) {
        synchronized (lock(segmentation)) {
            Document document = catalogue.document(segmentation);
            dependencies.checkRemoval(segmentation);
            checkSuppression(segmentation);
            endAll(document);
            catalogue.remove(segmentation, who);
            marks.forget(segmentation);
            store.journal().record(who, "segmentation.remove", segmentation, null);
        }
    }

    /** Refuses to remove a segmentation that keeps customers from being addressed: they would be addressed again, unnoticed. */
    private void checkSuppression(String segmentation) {
        List<String> suppressed = new Decisions(store.documents())
                .suppressing().stream()
                        .filter(one -> one.segmentation().equals(segmentation))
                        .map(SegmentRef::toString)
                        .toList();
        if (!suppressed.isEmpty()) {
            throw new Failure(
                            "SEGMENTATION_NEEDED",
                            Actor.USER,
                            "The segmentation '" + segmentation
                                    + "' cannot be removed, since members of its segments shall not be addressed: "
                                    + String.join(", ", suppressed) + ".",
                            "Take these decisions back first ('halte focus withdraw'); from then on the members are "
                                    + "addressed again.")
                    .asException();
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

    /** Memberships never end before they began, even if the last run was for a moment to come. */
    private void endAll(Document definition) {
        Instant now = clock.instant();
        Instant end = lastAt(definition.id()).filter(last -> last.isAfter(now)).orElse(now);
        store.memberships().replace(definition.id(), definition.version(), end, new long[0], new int[0], List.of());
    }
}
