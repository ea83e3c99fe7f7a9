package halte.segmentation;

import halte.model.Failure;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.TimelineFold;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All customers with the traits that strategies want, and with those that perspective needs. */
public final class Population {

    private final Timelines timelines;
    private final Known known;

    /** Makes a population of timelines. */
    public Population(Timelines timelines) {
        this.timelines = timelines;
        this.known = new Known(timelines);
    }

    /** Returns all customers with the wanted traits and those of perspective. */
    public TraitTable with(Collection<TraitDeclaration> wanted, Instant at) {
        return with(wanted, List.of(), at).table();
    }

    /** Returns some customers, ascending, with the wanted traits alone. */
    TraitTable of(long[] customers, List<TraitDeclaration> wanted, Instant at) {
        return known.ofFew(at, timelines.of(customers, wanted, at));
    }

    /** Returns the same with what measures found. */
    public Seen with(Collection<TraitDeclaration> wanted, List<TimelineFold<?>> folds, Instant at) {
        List<TraitDeclaration> traits = new ArrayList<>(wanted);
        traits.addAll(Perspectives.TRAITS);
        PassResult result = timelines.pass(new Pass(at, traits, folds));
        if (!result.failures().isEmpty()) {
            throw incomplete(result.failures());
        }
        return new Seen(known.at(at, result.table()), result.results());
    }

    /** A trait that failed is missing for everybody: going on would throw customers out of their segments. */
    private static RuntimeException incomplete(List<Failure> failures) {
        Failure first = failures.get(0);
        return new Failure(
                        first.code(),
                        first.actor(),
                        "The segmentation cannot run, since " + failures.size() + " of its traits failed; the first: "
                                + first.message(),
                        first.advice())
                .asException();
    }
}
