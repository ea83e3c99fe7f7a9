package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timelines;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** KPIs that are measured together in one pass. One that fails is left out, and the others are measured all the same. */
final class Measuring implements AutoCloseable {

    private final Guests<Kpi> guests;
    private final Timelines timelines;
    private final Plan plan;
    private final List<Stay<Kpi>> stays = new ArrayList<>();
    private final List<KpiFold> folds = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Measuring(Guests<Kpi> guests, Timelines timelines, Plan plan) {
        this.guests = guests;
        this.timelines = timelines;
        this.plan = plan;
    }

    /** Takes the KPI along that serves under a name, unless it cannot say what it is. */
    void add(String id) {
        try {
            add(guests.stay(id));
        } catch (HalteException gap) {
            failures.add(gap.failure());
        }
    }

    /** Takes a certain KPI along, whether it serves or waits. */
    void add(Guest<Kpi> guest) {
        guests.stay(guest).ifPresentOrElse(this::add, () -> failures.add(guests.gap(guest.id())));
    }

    private void add(Stay<Kpi> stay) {
        stays.add(stay);
        try {
            KpiDescriptor descriptor = guests.apart(List.of(stay), () -> stay.call(Kpi::descriptor));
            folds.add(new KpiFold(stay, descriptor, plan));
        } catch (HalteException broken) {
            failures.add(broken.failure());
        }
    }

    /** Returns why KPIs are left out, so far. */
    List<Failure> failures() {
        return failures;
    }

    /** Measures; returns the tallies of those that did not fail, in the order in which they came. */
    Map<KpiFold, Tally> measure(Instant at) {
        Map<KpiFold, Tally> tallies = new LinkedHashMap<>();
        PassResult result = pass(at);
        for (int i = 0; i < folds.size(); i++) {
            Tally tally = result.result(i, Meter.class).tally();
            if (tally.failure() == null) {
                tallies.put(folds.get(i), tally);
            } else {
                failures.add(folds.get(i).quarantined().orElse(tally.failure()));
            }
        }
        return tallies;
    }

    /** A KPI that hangs takes the threads of its pass with it: the pass is then made again without it. */
    private PassResult pass(Instant at) {
        while (!folds.isEmpty()) {
            Pass wanted = new Pass(at, List.of(), List.copyOf(folds));
            try {
                return guests.apart(folds.stream().map(KpiFold::stay).toList(), () -> timelines.pass(wanted));
            } catch (HalteException failed) {
                if (!failed.failure().code().equals("GUEST_QUARANTINED") || !leaveOutLost()) {
                    throw failed;
                }
            }
        }
        return new PassResult(new TraitTable(new long[0], List.of()), List.of(), List.of());
    }

    private boolean leaveOutLost() {
        List<KpiFold> lost =
                folds.stream().filter(fold -> fold.quarantined().isPresent()).toList();
        lost.forEach(fold -> failures.add(fold.quarantined().orElseThrow()));
        folds.removeAll(lost);
        return !lost.isEmpty();
    }

    @Override
    public void close() {
        stays.forEach(Stay::close);
    }
}
