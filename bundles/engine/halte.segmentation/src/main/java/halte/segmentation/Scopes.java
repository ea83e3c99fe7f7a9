package halte.segmentation;

import halte.model.Text;
import halte.segmentation.api.Upkeep.Scope;
import halte.store.api.TouchStore;
import halte.trait.api.Pass;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Decides whom a refresh must look at, as {@link halte.segmentation.api.Upkeep#refresh} says. */
final class Scopes {

    /**
     * Whom, and why.
     *
     * @param scope whom
     * @param reason why
     * @param customers the customers, ascending; null for everybody
     */
    record Chosen(Scope scope, Text reason, long[] customers) {}

    private final Timelines timelines;

    Scopes(Timelines timelines) {
        this.timelines = timelines;
    }

    Chosen choose(Previous last, List<TraitDeclaration> traits, Mark now, TouchStore.Snapshot snapshot, Instant at) {
        Clockwork clockwork = Clockwork.of(traits, timelines.folds());
        Text everybody = everybody(last, clockwork, now, at);
        if (everybody != null) {
            return new Chosen(Scope.EVERYBODY, everybody, null);
        }
        Instant before = last.result().at();
        Set<Long> customers = Changes.between(last.mark(), now, snapshot);
        if (at.isAfter(before)) {
            customers.addAll(moved(before, at, clockwork));
            if (last.mark().ahead()) {
                customers.addAll(Changes.reached(now, snapshot, before, at));
            }
        }
        return some(customers.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static Chosen some(long[] customers) {
        if (customers.length == 0) {
            Text nothing = new Text("Nothing changed for anybody.", "Er is voor niemand iets veranderd.");
            return new Chosen(Scope.NOBODY, nothing, customers);
        }
        Text some = new Text(
                "Something may have changed for " + customers.length + " customers.",
                "Voor " + customers.length + " klanten kan iets veranderd zijn.");
        return new Chosen(Scope.CHANGED, some, customers);
    }

    private static Text everybody(Previous last, Clockwork clockwork, Mark now, Instant at) {
        if (last.mark() == null) {
            return new Text(
                    "The process started since the last run, and does not remember what was there then.",
                    "Het proces is sinds de vorige keer gestart en weet niet meer wat er toen was.");
        }
        if (clockwork.offered()) {
            return new Text(
                    "A trait comes from an add-on, which may change it with anything.",
                    "Een eigenschap komt van een add-on, die haar met alles kan laten veranderen.");
        }
        if (clockwork.always() && at.isAfter(last.result().at())) {
            return new Text(
                    "A trait changes with the clock, and time has passed.",
                    "Een eigenschap verandert met de klok, en er is tijd verstreken.");
        }
        if (Changes.everybody(last.mark(), now)) {
            return new Text(
                    "Touches were withdrawn or count for others.",
                    "Contacten zijn ingetrokken of tellen voor anderen.");
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private Set<Long> moved(Instant from, Instant to, Clockwork clockwork) {
        ClockFold fold = new ClockFold(from, to, clockwork.windows());
        return timelines.pass(new Pass(to, List.of(), List.of(fold))).result(0, Set.class);
    }
}
