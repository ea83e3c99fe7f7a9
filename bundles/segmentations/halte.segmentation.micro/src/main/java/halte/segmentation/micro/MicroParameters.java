package halte.segmentation.micro;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.micro.pack.PackTrait;
import halte.segmentation.micro.pack.Packs;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a segmentation asks for.
 *
 * @param traits the traits of all packs
 * @param purpose the consent purpose needed, or null
 * @param outcome what to compare over the groups, or null; its trait comes after all others
 * @param groups how many groups there may be
 * @param floor the fewest customers of a group
 * @param merge whether smaller groups join the nearest one; else their customers are in none
 * @param limits when a trait is of use
 * @param effort how much work the fit does
 */
record MicroParameters(
        List<PackTrait> traits,
        String purpose,
        Outcome outcome,
        Range groups,
        int floor,
        boolean merge,
        Limits limits,
        Effort effort) {

    /** Below this, a group is a handful of persons. */
    static final int LOWEST_FLOOR = 10;

    private static final Set<String> KNOWN = Set.of(
            "packs",
            "purpose",
            "outcome",
            "groups",
            "prefer",
            "floor",
            "small",
            "missing-share",
            "duplicate",
            "value-share",
            "most-values",
            "components",
            "sample",
            "resamples");

    /**
     * When a trait is of use.
     *
     * @param missing the largest share of customers without a value, 0–1
     * @param duplicate the correlation from which on two traits say the same, 0–1
     * @param valueShare the smallest share of customers with a text for it to count, 0–1
     * @param mostValues how many texts of a trait count at most
     */
    record Limits(double missing, double duplicate, double valueShare, int mostValues) {}

    /**
     * How much work the fit does.
     *
     * @param components the most directions that groups are looked for in
     * @param sample how many customers serve to choose the number of groups
     * @param resamples how often customers are drawn anew to see whether groups come back
     */
    record Effort(int components, int sample, int resamples) {}

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static MicroParameters read(Parameters parameters) {
        parameters.allow(KNOWN);
        String small = parameters.text("small", "merge");
        if (!Set.of("merge", "leave").contains(small)) {
            throw parameters.invalid("small", "must be merge or leave");
        }
        List<PackTrait> traits = Packs.read(parameters);
        Outcome outcome = parameters.has("outcome") ? Outcome.read(parameters) : null;
        if (outcome != null && traits.stream().anyMatch(trait -> trait.name().equals(outcome.name()))) {
            throw parameters.invalid("outcome", "must not be a trait that groups are made of");
        }
        return new MicroParameters(
                traits,
                parameters.text("purpose", null),
                outcome,
                Range.read(parameters),
                whole(parameters, "floor", 50, LOWEST_FLOOR, 1_000_000),
                small.equals("merge"),
                limits(parameters),
                effort(parameters));
    }

    private static Limits limits(Parameters parameters) {
        return new Limits(
                share(parameters, "missing-share", 0.6),
                share(parameters, "duplicate", 0.98),
                share(parameters, "value-share", 0.01),
                whole(parameters, "most-values", 20, 1, 200));
    }

    private static Effort effort(Parameters parameters) {
        return new Effort(
                whole(parameters, "components", 30, 2, 100),
                whole(parameters, "sample", 4_000, 500, 50_000),
                whole(parameters, "resamples", 20, 5, 1_000));
    }

    static int whole(Parameters parameters, String name, int fallback, int least, int most) {
        int value = parameters.whole(name, fallback);
        if (value < least || value > most) {
            throw parameters.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }

    private static double share(Parameters parameters, String name, double fallback) {
        double value = parameters.number(name, fallback);
        if (!(value > 0 && value <= 1)) {
            throw parameters.invalid(name, "must be above 0 and at most 1");
        }
        return value;
    }

    /** Returns the traits to ask for: those of the packs, then the outcome's. */
    List<TraitDeclaration> declarations() {
        Stream<TraitDeclaration> own = traits.stream().map(PackTrait::declaration);
        Stream<TraitDeclaration> last = Stream.ofNullable(outcome).map(Outcome::declaration);
        return Stream.concat(own, last)
                .map(trait -> purpose == null || trait.purpose() != null ? trait : trait.needing(purpose))
                .toList();
    }
}
