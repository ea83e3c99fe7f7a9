package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two groups of different people with the same needs.
 *
 * @param scope in which category, or over all
 * @param a the place of the one
 * @param b the place of the other
 * @param distance how far they are apart in declared traits, 0–1
 * @param overlap how far their needs overlap
 * @param interval how sure that is
 * @param sure whether they are alike with 95 % certainty
 */
record AlikePair(Scope scope, int a, int b, double distance, double overlap, Interval interval, boolean sure) {

    /** Returns all pairs, those first whose likeness says least of their needs. */
    static List<AlikePair> all(Fitted fitted) {
        NeedsParameters.Limits limits = fitted.wanted().limits();
        List<AlikePair> found = new ArrayList<>();
        for (Scope scope : fitted.scopes()) {
            Comparison comparison = scope.comparison();
            for (int a = 0; a < comparison.size(); a++) {
                for (int b = a + 1; b < comparison.size(); b++) {
                    double distance = fitted.people().distance(comparison.group(a), comparison.group(b));
                    double overlap = comparison.overlap(a, b);
                    if (distance >= limits.apart() && overlap >= limits.alike()) {
                        Interval interval = comparison.interval(a, b);
                        found.add(new AlikePair(
                                scope, a, b, distance, overlap, interval, interval.low() >= limits.alike()));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(pair -> -pair.distance() * pair.overlap()));
        return found;
    }

    Text title(Fitted fitted, int place) {
        return fitted.title(scope.comparison(), place);
    }
}
