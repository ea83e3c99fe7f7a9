package halte.segmentation;

import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How traits change when nothing happens but time passes.
 *
 * @param always whether one changes all the time
 * @param offered whether a bundle offers one as a class, of which nothing is known
 * @param windows the lengths of sliding windows: a trait changes when a touch leaves one for what came before it
 */
record Clockwork(boolean always, boolean offered, Set<Duration> windows) {

    private static final Set<Aggregate> ALWAYS =
            Set.of(Aggregate.DAYS_SINCE, Aggregate.DAYS_SINCE_FIRST, Aggregate.TREND);

    static Clockwork of(Collection<TraitDeclaration> traits, List<TraitDescriptor> classes) {
        Set<String> offered = new TreeSet<>();
        classes.forEach(each -> offered.add(each.name()));
        Set<Duration> windows = new TreeSet<>();
        for (TraitDeclaration trait : traits) {
            if (trait.window() instanceof Window.Last last) {
                windows.add(last.length());
            }
            if (trait.window() instanceof Window.Before before) {
                windows.add(before.length());
            }
        }
        return new Clockwork(
                traits.stream().anyMatch(trait -> ALWAYS.contains(trait.aggregate())),
                traits.stream()
                        .anyMatch(trait -> trait.aggregate() == Aggregate.DECLARED && offered.contains(trait.field())),
                windows);
    }
}
