package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import java.time.Clock;
import java.time.Instant;
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

    /** Returns a strategy that was used before. Parameters as for {@link #gap}; fails with that gap. */
    Guarded guarded(String id, String bundle, Instant used) {
        gap(id, bundle, used).ifPresent(gap -> {
            throw gap.asException();
        });
        return guarded(id);
    }

    Guarded guarded(String id) {
        Guest<SegmentationStrategy> guest =
                guests.find(id).orElseThrow(() -> guests.gap(id).asException());
        return new Guarded(guests, guest);
    }

    /**
     * Explains why a strategy is not there.
     *
     * @param id the strategy's name
     * @param bundle the bundle that offered it when the segmentation was last used, or null
     * @param used when that was
     */
    Optional<Failure> gap(String id, String bundle, Instant used) {
        if (guests.find(id).isPresent()) {
            return Optional.empty();
        }
        Failure gap = guests.gap(id);
        boolean leftBeforeThisProcess = bundle != null && gap.code().equals("STRATEGY_UNKNOWN");
        return Optional.of(leftBeforeThisProcess ? goneSince(id, bundle, used) : gap);
    }

    private static Failure goneSince(String id, String bundle, Instant used) {
        return new Failure(
                "STRATEGY_GAP",
                Actor.CONFIGURATION,
                "The strategy '" + id + "' is not there: bundle " + bundle + " offered it when it was last used, at "
                        + used + ".",
                "Put the bundle back into addons/; nothing of its data is lost.");
    }
}
