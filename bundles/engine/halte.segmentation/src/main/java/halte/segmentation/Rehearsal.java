package halte.segmentation;

import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.api.Addons.Effect;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.store.api.MembershipStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries out what segmentations would become with another strategy, for the moment of their last run, and stores nothing. Those that
 * ran for the same moment share a pass over all customers.
 */
final class Rehearsal {

    private static final String KIND = "segmentation";

    private final Catalogue catalogue;
    private final Strategies strategies;
    private final Fitting fitting;
    private final Population population;
    private final MembershipStore memberships;

    Rehearsal(
            Catalogue catalogue,
            Strategies strategies,
            Fitting fitting,
            Population population,
            MembershipStore memberships) {
        this.catalogue = catalogue;
        this.strategies = strategies;
        this.fitting = fitting;
        this.population = population;
        this.memberships = memberships;
    }

    List<Effect> effects(Guest<SegmentationStrategy> candidate, List<Definition> definitions) {
        List<Effect> effects = new ArrayList<>();
        List<SharedPass> passes = new ArrayList<>();
        for (Definition definition : definitions) {
            Optional<Instant> at = catalogue.result(definition.id()).map(Result::at);
            if (at.isEmpty()) {
                effects.add(neverRan(definition));
            } else {
                add(passes, candidate, definition, at.get()).ifPresent(effects::add);
            }
        }
        passes.forEach(pass -> effects.addAll(effects(candidate, pass)));
        return List.copyOf(effects);
    }

    /** Adds a segmentation to a pass; returns why not. */
    private Optional<Effect> add(
            List<SharedPass> passes, Guest<SegmentationStrategy> candidate, Definition definition, Instant at) {
        try {
            Wanted wanted = strategies.with(candidate, strategy -> Wanted.by(strategy, definition, at));
            if (passes.stream().noneMatch(pass -> pass.take(wanted))) {
                passes.add(new SharedPass(wanted));
            }
            return Optional.empty();
        } catch (HalteException refused) {
            return Optional.of(refused(definition, refused));
        }
    }

    private List<Effect> effects(Guest<SegmentationStrategy> candidate, SharedPass pass) {
        try {
            Seen seen = population.with(pass.traits(), pass.folds(), pass.at());
            return pass.members().stream()
                    .map(wanted -> effect(candidate, wanted, seen))
                    .toList();
        } catch (HalteException refused) {
            return pass.members().size() == 1
                    ? List.of(refused(pass.members().get(0).definition(), refused))
                    : pass.members().stream()
                            .flatMap(wanted -> effects(candidate, new SharedPass(wanted)).stream())
                            .toList();
        }
    }

    private Effect effect(Guest<SegmentationStrategy> candidate, Wanted wanted, Seen seen) {
        try {
            Fitted fitted = strategies.with(candidate, strategy -> fitting.fit(wanted, strategy, seen));
            return moved(fitted, Moves.between(memberships, fitted));
        } catch (HalteException refused) {
            return refused(wanted.definition(), refused);
        }
    }

    private static Effect moved(Fitted fitted, Moves moves) {
        long movers = moves.movers();
        String of = movers + " of " + fitted.looked().size();
        String van = movers + " van " + fitted.looked().size();
        Text finding = movers == 0
                ? new Text("Nobody would move between segments.", "Niemand zou van doelgroep veranderen.")
                : new Text(
                        of + " customers would move between segments.",
                        van + " klanten " + (movers == 1 ? "zou" : "zouden") + " van doelgroep veranderen.");
        return new Effect(
                KIND, fitted.definition().id(), finding, fitted.looked().size(), moves.bySize());
    }

    private static Effect neverRan(Definition definition) {
        Text finding = new Text(
                "It has not run yet, so nobody is in a segment who could move.",
                "Er is nog niets uitgevoerd, dus er zit niemand in een doelgroep die kan veranderen.");
        return new Effect(KIND, definition.id(), finding, 0, List.of());
    }

    private static Effect refused(Definition definition, HalteException refused) {
        String why = refused.failure().message();
        Text finding = new Text("It could not be worked out: " + why, "Dit was niet uit te rekenen: " + why);
        return new Effect(KIND, definition.id(), finding, 0, List.of());
    }
}
