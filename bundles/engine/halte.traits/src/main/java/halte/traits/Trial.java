package halte.traits;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.api.Addons.Effect;
import halte.timeline.Facts;
import halte.timeline.Needs;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.Aggregate;
import halte.trait.api.PassResult;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitFold;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tries a trait that does not serve yet on the real timelines, beside the one that serves. */
final class Trial {

    private static final String SERVING = "serving";
    private static final String CANDIDATE = "candidate";

    private final Images images;
    private final Workers workers;
    private final Folds folds;

    Trial(Images images, Workers workers, Folds folds) {
        this.images = images;
        this.workers = workers;
        this.folds = folds;
    }

    /** Folds all timelines; returns what went wrong. */
    List<Failure> prove(Guest<TraitFold> candidate) {
        try {
            return pass(Map.of(CANDIDATE, candidate)).failures();
        } catch (HalteException refused) {
            return List.of(refused.failure());
        }
    }

    /** Counts the customers whose value would change. */
    Effect compare(Guest<TraitFold> candidate, List<String> segmentations) {
        Map<String, Guest<TraitFold>> both = new LinkedHashMap<>();
        both.put(CANDIDATE, candidate);
        folds.serving(candidate.id()).ifPresent(serving -> both.put(SERVING, serving));
        PassResult result = pass(both);
        Text finding = result.failures().isEmpty()
                ? finding(result, both.size(), segmentations)
                : failed(result.failures().get(0));
        return new Effect("trait", candidate.id(), finding, result.table().size(), List.of());
    }

    private PassResult pass(Map<String, Guest<TraitFold>> guests) {
        try (Cast cast = folds.cast(guests)) {
            List<TraitDeclaration> traits = guests.keySet().stream()
                    .map(name -> TraitDeclaration.of(name, Aggregate.DECLARED, name, TouchFilter.ALL))
                    .toList();
            Loaded loaded = images.current(Needs.of(traits, Folds.descriptors(cast.folds())));
            Facts facts = new Facts(Map.of(), loaded.grants(), cast.folds());
            TraitProgram program = TraitProgram.compile(loaded.image(), facts, traits, List.of());
            Instant last = loaded.image().last();
            return cast.apart(() -> program.pass(last == null ? Instant.EPOCH : last, workers));
        }
    }

    private static Text finding(PassResult result, int guests, List<String> segmentations) {
        TraitColumn after = result.table().column(CANDIDATE);
        if (guests == 1) {
            return new Text("It would be new.", "Deze eigenschap zou nieuw zijn.");
        }
        TraitColumn before = result.table().column(SERVING);
        long changed = IntStream.range(0, result.table().size())
                .filter(row -> Double.compare(before.number(row), after.number(row)) != 0)
                .count();
        String used = String.join(", ", segmentations);
        return new Text(
                "The value would change for " + changed + " of "
                        + result.table().size() + " customers."
                        + (used.isEmpty() ? "" : " Segmentations that use it: " + used + "."),
                "De waarde zou veranderen voor " + changed + " van "
                        + result.table().size() + " klanten."
                        + (used.isEmpty() ? "" : " Segmentaties die deze gebruiken: " + used + "."));
    }

    private static Text failed(Failure why) {
        return new Text(
                "It could not be worked out: " + why.message(), "Dit was niet uit te rekenen: " + why.message());
    }
}
