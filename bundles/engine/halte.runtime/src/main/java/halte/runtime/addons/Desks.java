package halte.runtime.addons;

import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Reception;
import halte.runtime.Reception.Desk;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks all extension points about the guests of a bundle. */
final class Desks {

    private final Reception reception;

    Desks(Reception reception) {
        this.reception = reception;
    }

    /** Returns what a bundle's guests are, such as {@code KPI orders}. */
    Set<String> guests(long bundle) {
        return desks().flatMap(desk -> of(desk, bundle).map(guest -> word(desk, guest)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Desk<?>> desks() {
        return reception.desks().stream();
    }

    private static <T> Stream<Guest<T>> of(Desk<T> desk, long bundle) {
        return desk.guests().all().stream().filter(guest -> guest.home() == bundle);
    }

    private static String word(Desk<?> desk, Guest<?> guest) {
        return desk.guests().kind() + " " + guest.id();
    }

    /** Returns what needs a bundle's guests. */
    List<Dependent> dependents(long bundle) {
        return desks().flatMap(desk -> of(desk, bundle).flatMap(guest -> desk.host().dependents(guest.id()).stream()))
                .distinct()
                .toList();
    }

    /** Returns what needs the guests of one bundle that another does not bring. */
    List<Dependent> orphans(long serving, long candidate) {
        Set<String> brought = guests(candidate);
        return desks().flatMap(desk -> of(desk, serving)
                        .filter(guest -> !brought.contains(word(desk, guest)))
                        .flatMap(guest -> desk.host().dependents(guest.id()).stream()))
                .distinct()
                .toList();
    }

    /** Returns what speaks against a bundle's guests. */
    List<Failure> proofs(long bundle) {
        List<Failure> all = new ArrayList<>();
        reception.desks().forEach(desk -> addProofs(desk, bundle, all));
        return all;
    }

    private static <T> void addProofs(Desk<T> desk, long bundle, List<Failure> all) {
        of(desk, bundle).forEach(guest -> {
            try {
                all.addAll(desk.host().prove(guest));
            } catch (HalteException refused) {
                all.add(refused.failure());
            }
        });
    }

    /** Returns what would change if a bundle's guests served; what cannot be worked out is added to the refusals. */
    List<Effect> effects(long bundle, List<Failure> refusals) {
        List<Effect> effects = new ArrayList<>();
        reception.desks().forEach(desk -> addEffects(desk, bundle, effects, refusals));
        return effects;
    }

    private static <T> void addEffects(Desk<T> desk, long bundle, List<Effect> effects, List<Failure> refusals) {
        of(desk, bundle).forEach(guest -> {
            try {
                effects.addAll(desk.host().preview(guest));
            } catch (HalteException refused) {
                refusals.add(refused.failure());
            }
        });
    }
}
