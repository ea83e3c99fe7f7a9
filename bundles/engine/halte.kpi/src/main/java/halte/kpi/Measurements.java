package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.Kpis;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.store.api.Store;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Measures the KPIs that guests offer, all of them in one pass, against the targets in the store. */
final class Measurements implements Kpis {

    private final Guests<Kpi> guests;
    private final Timelines timelines;
    private final Store store;
    private final Horizon horizon;
    private final Targets targets;

    Measurements(Guests<Kpi> guests, Timelines timelines, Store store, Horizon horizon) {
        this.guests = guests;
        this.timelines = timelines;
        this.store = store;
        this.horizon = horizon;
        this.targets = new Targets(store.documents());
    }

    @Override
    public List<Status> list() {
        var kept = targets.all();
        TreeSet<String> names = new TreeSet<>(guests.ids());
        names.addAll(kept.keySet());
        return names.stream()
                .map(id -> status(id, Optional.ofNullable(kept.get(id))))
                .toList();
    }

    private Status status(String id, Optional<Targets.Kept> kept) {
        Target target = kept.map(Targets.Kept::target).orElse(null);
        Optional<Guest<Kpi>> guest = guests.find(id);
        if (guest.isEmpty()) {
            return new Status(null, id, target, gap(id, kept));
        }
        try {
            return new Status(inCurrency(descriptor(guest.get())), id, target, null);
        } catch (HalteException broken) {
            return new Status(null, id, target, broken.failure());
        }
    }

    private KpiDescriptor inCurrency(KpiDescriptor of) {
        return new KpiDescriptor(
                of.id(),
                of.title(),
                of.description(),
                "currency".equals(of.unit()) ? currency() : of.unit(),
                of.shape(),
                of.direction(),
                of.types(),
                of.hindsight());
    }

    private String currency() {
        String currency = timelines.extent().currency();
        return currency == null ? "" : currency;
    }

    private KpiDescriptor descriptor(Guest<Kpi> guest) {
        return guests.guard(guest, Kpi::descriptor);
    }

    private Failure gap(String id, Optional<Targets.Kept> kept) {
        Failure gap = guests.gap(id);
        if (kept.isEmpty() || gap.code().endsWith("_GAP")) {
            return gap;
        }
        return new Failure(
                "KPI_GAP",
                Actor.CONFIGURATION,
                "The KPI '" + id + "' is not there: bundle " + kept.get().bundle()
                        + " offered it when its target was set.",
                "Put the bundle back into addons/; nothing of its data is lost.");
    }

    @Override
    public Report measure(Request request) {
        List<Failure> failures = new ArrayList<>();
        List<Guest<Kpi>> wanted = wanted(request.kpis(), failures);
        long known = horizon.known();
        Plan plan = new Plan(request, horizon.periods(request, known), segments(request.segmentation()));
        List<KpiFold> folds = folds(wanted, plan, failures);
        if (plan.periods().isEmpty() || folds.isEmpty()) {
            return new Report(request, List.of(), failures);
        }
        PassResult result = timelines.pass(new Pass(Instant.ofEpochMilli(known - 1), List.of(), List.copyOf(folds)));
        return new Report(request, values(folds, result, failures), List.copyOf(failures));
    }

    private List<Value> values(List<KpiFold> folds, PassResult result, List<Failure> failures) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            Tally tally = result.result(i, Meter.class).tally();
            if (tally.failure() == null) {
                values.addAll(folds.get(i).values(tally, target(folds.get(i).id())));
            } else {
                failures.add(tally.failure());
            }
        }
        return values;
    }

    private Target target(String id) {
        return targets.get(id).map(Targets.Kept::target).orElse(null);
    }

    private List<KpiFold> folds(List<Guest<Kpi>> wanted, Plan plan, List<Failure> failures) {
        List<KpiFold> folds = new ArrayList<>();
        for (Guest<Kpi> guest : wanted) {
            try {
                folds.add(new KpiFold(guests, guest, descriptor(guest), plan));
            } catch (HalteException broken) {
                failures.add(broken.failure());
            }
        }
        return folds;
    }

    private List<Guest<Kpi>> wanted(Collection<String> names, List<Failure> failures) {
        TreeSet<String> ids = new TreeSet<>(names);
        if (names.isEmpty()) {
            ids.addAll(guests.ids());
            ids.addAll(targets.all().keySet());
        }
        List<Guest<Kpi>> wanted = new ArrayList<>();
        for (String id : ids) {
            guests.find(id).ifPresentOrElse(wanted::add, () -> failures.add(missing(id)));
        }
        return wanted;
    }

    /** A KPI that was there once is a gap in the report; one that never was is the caller's mistake. */
    private Failure missing(String id) {
        Failure gap = gap(id, targets.get(id));
        if (gap.code().endsWith("_UNKNOWN")) {
            throw gap.asException();
        }
        return gap;
    }

    private Segments segments(String segmentation) {
        if (segmentation == null) {
            return Segments.NONE;
        }
        if (store.memberships().lastRun(segmentation).isEmpty()) {
            throw new Failure(
                            "SEGMENTATION_UNKNOWN",
                            Actor.USER,
                            "There are no memberships of a segmentation '" + segmentation + "': it never ran.",
                            "Check the name, or run the segmentation first.")
                    .asException();
        }
        return Segments.of(store.memberships(), segmentation);
    }

    @Override
    public void target(Target target, String who) {
        Guest<Kpi> guest = guests.find(target.kpi())
                .orElseThrow(() -> gap(target.kpi(), targets.get(target.kpi())).asException());
        check(target, descriptor(guest).shape());
        targets.put(target, guest.bundle(), who);
        store.journal().record(who, "kpi.target", target.kpi(), target.value() + " per " + target.grain());
    }

    private static void check(Target target, Shape shape) {
        boolean share = target.value() >= 0 && target.value() <= 1;
        if (!Double.isFinite(target.value()) || shape == Shape.PROPORTION && !share) {
            throw new Failure(
                            "KPI_TARGET_INVALID",
                            Actor.USER,
                            "The target of KPI '" + target.kpi() + "' is no possible value of it.",
                            "Give a number; for a share one between 0 and 1, such as 0.25 for 25 %.")
                    .asException();
        }
    }
}
