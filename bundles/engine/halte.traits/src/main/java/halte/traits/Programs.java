package halte.traits;

import halte.timeline.Facts;
import halte.timeline.TimelineImage;
import halte.timeline.TraitProgram;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitFold;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Remembers the programs last used for single customers, so that the next question finds its program ready. */
final class Programs {

    private static final int KEPT = 16;

    private record Ready(
            Loaded loaded, List<TraitDeclaration> traits, Map<String, TraitFold> folds, TraitProgram program) {

        boolean serves(Loaded wantedState, List<TraitDeclaration> wanted, Map<String, TraitFold> wantedFolds) {
            return loaded == wantedState && traits.equals(wanted) && folds.equals(wantedFolds);
        }
    }

    private final ConcurrentLinkedDeque<Ready> ready = new ConcurrentLinkedDeque<>();

    /** Returns a program for one customer's traits. */
    TraitProgram find(Loaded loaded, List<TraitDeclaration> traits, Map<String, TraitFold> folds) {
        for (Ready one : ready) {
            if (one.serves(loaded, traits, folds)) {
                return one.program();
            }
        }
        TraitProgram program = compile(loaded, traits, folds);
        ready.addFirst(new Ready(loaded, List.copyOf(traits), folds, program));
        while (ready.size() > KEPT) {
            ready.pollLast();
        }
        return program;
    }

    private static TraitProgram compile(Loaded loaded, List<TraitDeclaration> traits, Map<String, TraitFold> folds) {
        TimelineImage image = loaded.image();
        return TraitProgram.compile(image, new Facts(loaded.declared(), loaded.grants(), folds), traits, List.of());
    }

    /** Forgets programs of older states, which hold their images in memory. */
    void forgetAllBut(Loaded loaded) {
        ready.removeIf(one -> one.loaded().image() != loaded.image());
    }
}
