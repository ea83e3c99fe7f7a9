package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.trait.api.TraitRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Says what a customer wants himself, and how far that is what his merged group wants. */
final class Estimates {

    private static final Text FIT = new Text(
            "How far his own needs are those of his group", "Hoever zijn eigen behoeftes die van zijn groep zijn");
    private static final Text KNOWN = new Text("Needs known of himself", "Behoeftes bekend van hemzelf");
    private static final Text BEST =
            new Text("Group that suits his own needs best", "Groep die het best bij zijn eigen behoeftes past");
    private static final Text OWN = new Text("His own strongest need", "Zijn eigen sterkste behoefte");
    private static final Text GROUP = new Text("His group's strongest need", "De sterkste behoefte van zijn groep");

    private final NeedsParameters wanted;
    private final NeedSpace space;
    private final NeedsModel.Learned learned;
    private final int[] columns;

    Estimates(NeedsParameters wanted, NeedSpace space, NeedsModel.Learned learned) {
        this.wanted = wanted;
        this.space = space;
        this.learned = learned;
        this.columns = IntStream.range(0, wanted.columns()).toArray();
    }

    List<Estimate> of(TraitRow row) {
        double[] own = space.of(row);
        int merged = best(own, learned.merged(row));
        int suits = suits(own);
        return List.of(
                Estimate.number("fit", FIT, merged < 0 ? Double.NaN : fit(own, merged), null),
                Estimate.number("needs-known", KNOWN, known(own), null),
                Estimate.text(
                        "suits-best",
                        BEST,
                        suits < 0 ? null : learned.segments().get(suits).title()),
                Estimate.text("strongest-need", OWN, strongest(own)),
                Estimate.text("group-need", GROUP, merged < 0 ? null : strongest(learned.vectors()[merged])));
    }

    double[] own(TraitRow row) {
        return space.of(row);
    }

    double fit(double[] own, int merged) {
        return Overlap.of(own, learned.vectors()[merged], columns);
    }

    /** Returns which of a customer's merged groups suits his own needs best; the first when nothing is known of him. */
    private int best(double[] own, long merged) {
        int best = merged == 0 ? -1 : Long.numberOfTrailingZeros(merged);
        for (long left = merged; left != 0; left &= left - 1) {
            int next = Long.numberOfTrailingZeros(left);
            best = fit(own, next) > fit(own, best) ? next : best;
        }
        return best;
    }

    /** Returns the merged group that suits somebody's own needs best, whether he is in it or not; negative when nothing is known of them. */
    int suits(double[] own) {
        int best = -1;
        for (int merged = 0; merged < learned.vectors().length; merged++) {
            double fit = fit(own, merged);
            if (!Double.isNaN(fit) && (best < 0 || fit > fit(own, best))) {
                best = merged;
            }
        }
        return best;
    }

    static long known(double[] needs) {
        return Arrays.stream(needs).filter(need -> !Double.isNaN(need)).count();
    }

    Text strongest(double[] needs) {
        List<Text> strongest = NeedsFit.strongest(wanted, needs, 1);
        return strongest.isEmpty() ? null : strongest.get(0);
    }
}
