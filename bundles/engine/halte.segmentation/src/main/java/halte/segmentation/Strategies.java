package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The strategies that bundles offer. */
final class Strategies {

    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    private final Guests<SegmentationStrategy> guests;

    Strategies(Clock clock) {
        this.guests = new Guests<>("strategy", clock);
    }

    void add(SegmentationStrategy strategy, String bundle, long number) {
        try {
            String id = guests.guard(new Guest<>("?", strategy, bundle, number), SegmentationStrategy::descriptor)
                    .id();
            guests.add(new Guest<>(id, strategy, bundle, number));
        } catch (HalteException refused) {
            LOG.warn("A strategy of bundle {} is left out, since it does not say what it is", bundle, refused);
        }
    }

    void remove(long number) {
        guests.remove(number);
    }

    List<StrategyDescriptor> descriptors() {
        return guests.ids().stream()
                .flatMap(id -> guests.find(id).stream())
                .map(guest -> guests.guard(guest, SegmentationStrategy::descriptor))
                .toList();
    }

    /** Returns a strategy that was used before. Fails with its {@link #gap}. */
    Guarded guarded(LastUse use) {
        gap(use).ifPresent(gap -> {
            throw gap.asException();
        });
        return guarded(use.strategy());
    }

    Guarded guarded(String id) {
        Guest<SegmentationStrategy> guest =
                guests.find(id).orElseThrow(() -> guests.gap(id).asException());
        return new Guarded(guests, guest);
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
}
