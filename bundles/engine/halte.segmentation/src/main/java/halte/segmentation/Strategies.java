package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.timeline.Workers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The strategies that bundles offer, and the threads on which they work. */
final class Strategies implements AutoCloseable {

    /** How long a fit may take; other calls are as short as the runtime says. */
    static final Duration LONGEST_FIT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    private final Guests<SegmentationStrategy> guests;
    private final Duration longestFit;
    private final Workers workers = Workers.perCore();

    Strategies(Guests<SegmentationStrategy> guests, Duration longestFit) {
        this.guests = guests;
        this.longestFit = longestFit;
    }

    Guests<SegmentationStrategy> guests() {
        return guests;
    }

    List<StrategyDescriptor> descriptors() {
        return guests.ids().stream().flatMap(this::descriptor).toList();
    }

    private Stream<StrategyDescriptor> descriptor(String id) {
        try {
            return guests.find(id).isEmpty()
                    ? Stream.empty()
                    : Stream.of(guests.call(id, SegmentationStrategy::descriptor));
        } catch (HalteException broken) {
            LOG.warn("The strategy {} is not listed: {}", id, broken.failure().message());
            return Stream.empty();
        }
    }

    /** Returns the strategy that serves under a name. */
    Optional<Guest<SegmentationStrategy>> serving(String id) {
        return guests.find(id);
    }

    /** Does one piece of work with a strategy that was used before. Fails with its {@link #gap}. */
    <R> R with(LastUse use, Function<Guarded, R> work) {
        gap(use).ifPresent(gap -> {
            throw gap.asException();
        });
        return with(use.strategy(), work);
    }

    /** Does one piece of work with the strategy that serves under a name, on a thread that may be lost to it. */
    <R> R with(String id, Function<Guarded, R> work) {
        try (Stay<SegmentationStrategy> stay = guests.stay(id)) {
            return with(stay, work);
        }
    }

    /** Does one piece of work with a certain strategy, whether it serves or waits. */
    <R> R with(Guest<SegmentationStrategy> candidate, Function<Guarded, R> work) {
        try (Stay<SegmentationStrategy> stay = guests.stay(candidate)
                .orElseThrow(() -> guests.gap(candidate.id()).asException())) {
            return with(stay, work);
        }
    }

    private <R> R with(Stay<SegmentationStrategy> stay, Function<Guarded, R> work) {
        Guarded strategy = new Guarded(guests, stay, longestFit, workers);
        return guests.apart(List.of(stay), () -> work.apply(strategy));
    }

    /** Explains why a strategy that was used before is not there; empty when it is. */
    Optional<Failure> gap(LastUse use) {
        if (guests.find(use.strategy()).isPresent()) {
            return Optional.empty();
        }
        Failure gap = guests.gap(use.strategy());
        boolean leftBeforeThisProcess = gap.code().equals("STRATEGY_UNKNOWN");
        return Optional.of(leftBeforeThisProcess ? goneSince(use) : gap);
    }

    private static Failure goneSince(LastUse use) {
        return new Failure(
                "STRATEGY_GAP",
                Actor.CONFIGURATION,
                "The strategy '" + use.strategy() + "' is not there: bundle " + use.bundle()
                        + " offered it when it was last used, at " + use.at().truncatedTo(ChronoUnit.SECONDS) + ".",
                "Put the bundle back into addons/; nothing of its data is lost.");
    }

    @Override
    public void close() {
        workers.close();
    }
}
