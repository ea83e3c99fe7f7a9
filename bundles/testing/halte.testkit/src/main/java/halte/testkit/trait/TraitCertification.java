package halte.testkit.trait;

import halte.trait.api.TraitFold;
import java.util.List;

/**
 * What every {@link TraitFold} promises. A trait proves it by a test class that extends this one, names the trait, and adds what the
 * trait itself promises:
 *
 * <pre>{@code
 * class LongestSilenceTest extends TraitCertification {
 *     @Override
 *     public TraitFold trait() {
 *         return new LongestSilence();
 *     }
 * }
 * }</pre>
 */
public abstract class TraitCertification implements DescriptionSuite, FoldSuite, EdgeSuite {

    /** Makes the kit; called by JUnit. */
    protected TraitCertification() {}

    /** Returns the trait to certify; a new object or the same one. */
    @Override
    public abstract TraitFold trait();

    /**
     * Returns timelines that give the trait values: random touches of the types and with the properties that its descriptor names. To be
     * replaced where the trait needs more of a pattern than chance brings.
     */
    @Override
    public List<TestTimeline> timelines() {
        return new TraitSamples(trait().descriptor()).ordinary(7, 200);
    }
}
