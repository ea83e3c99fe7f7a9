package halte.segmentation.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.segmentation.api.Segmentations.Result;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps segmentations up to date: in the order of what depends on what, and in proportion to what changed. A segmentation depends on another
 * when one of its traits is {@link halte.trait.api.Aggregate#MEMBER} of it. Safe for use by any thread; fails like {@link
 * Segmentations}.
 */
@ProviderType
public interface Upkeep {

    /**
     * Returns which segmentation depends on which, each after those it depends on; otherwise by name.
     *
     * @return all segmentations, those that depend on nothing included
     */
    List<Dependency> dependencies();

    /** Returns the traits that a segmentation's strategy looks at. Fails with {@code STRATEGY_GAP} where its bundle is gone. */
    List<TraitDeclaration> traits(String segmentation);

    /**
     * Returns those of the {@link #traits} that take part in making segments; the others only describe them, as {@link
     * SegmentationStrategy#describing} says.
     */
    List<TraitDeclaration> grouping(String segmentation);

    /**
     * Runs all segmentations, each after those it depends on. When one fails, those that depend on it are left out, the others go
     * on.
     *
     * @param at the moment of asking
     * @return one per segmentation, in the order in which they ran
     */
    List<Ran> runAll(Instant at);

    /**
     * Runs a segmentation after those it depends on, directly or not.
     *
     * @param segmentation the segmentation's name
     * @param at the moment of asking
     * @return one per segmentation, in the order in which they ran, the asked one last
     */
    List<Ran> runInOrder(String segmentation, Instant at);

    /**
     * Brings memberships up to date with the model of the last fit, and looks at those customers only for whom something may have changed
     * since the last run:
     * <ul>
     *   <li>those with touches, declared traits, consents or identifiers that came, changed or went, and those who entered or left a
     *       segment that a {@code MEMBER} trait names;
     *   <li>when the moment has moved on, those with a touch that has happened since or has left a sliding window;
     *   <li>everybody, when the moment has moved on and a trait changes with the clock by itself: {@code DAYS_SINCE}, {@code
     *       DAYS_SINCE_FIRST}, {@code TREND}; when a bundle offers one of the traits as a class, which may change with anything; when
     *       touches were withdrawn or count for other identifiers; when another version of the strategy serves; or when the process
     *       started since the last run, for what was there at the last run is remembered in memory only.
     * </ul>
     * A new model is fitted when there is none yet, the definition has changed, or the strategy cannot read its model any longer. The
     * memberships are the same as if everybody had been assigned with the same model. Sizes, revenue and orders of the result are
     * computed anew; sufficiency and tables stay those of the fit.
     *
     * @param segmentation the segmentation's name
     * @param at the moment of asking, not before that of the last run
     * @throws HalteException as {@link Segmentations#run}
     */
    Refreshed refresh(String segmentation, Instant at);

    /** Refreshes all segmentations as {@link #runAll} runs them. */
    List<Ran> refreshAll(Instant at);

    /**
     * What a segmentation depends on.
     *
     * @param segmentation the segmentation's name
     * @param on the segmentations that its traits name directly, by name; those that are gone included
     * @param dependents the segmentations whose traits name it directly, by name
     */
    record Dependency(String segmentation, List<String> on, List<String> dependents) {

        /** Copies the lists. */
        public Dependency {
            on = List.copyOf(on);
            dependents = List.copyOf(dependents);
        }
    }

    /**
     * What became of a segmentation among others.
     *
     * @param segmentation the segmentation's name
     * @param refreshed what came out; null when it failed
     * @param failure why it failed or was left out; null when it went well
     */
    record Ran(String segmentation, Refreshed refreshed, Failure failure) {}

    /** How many customers had to be looked at. */
    enum Scope {
        /** Nobody: nothing changed. */
        NOBODY,
        /** Those for whom something may have changed. */
        CHANGED,
        /** Everybody, with the model of the last fit. */
        EVERYBODY,
        /** Everybody, with a newly fitted model. */
        FITTED
    }

    /**
     * What a refresh brought.
     *
     * @param result what came out
     * @param scope who had to be looked at
     * @param assigned how many customers the model assigned
     * @param fitted the moment for which the model was fitted
     * @param reason why this scope
     */
    record Refreshed(Result result, Scope scope, long assigned, Instant fitted, Text reason) {}
}
