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
import halte.runtime.Host;
import halte.runtime.Stay;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
            return new Status(inCurrency(guests.call(id, Kpi::descriptor)), id, target, null);
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

    private Failure gap(String id, Optional<Targets.Kept> kept) {
        Failure gap = guests.gap(id);
        if (kept.isEmpty() || !gap.code().endsWith("_UNKNOWN")) {
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
        List<String> wanted = wanted(request.kpis(), failures);
        long known = horizon.known();
        Plan plan = new Plan(request, horizon.periods(request, known), segments(request.segmentation()));
        try (Measuring measuring = new Measuring(guests, timelines, plan)) {
            wanted.forEach(measuring::add);
            List<Value> values =
                    plan.periods().isEmpty() ? List.of() : values(measuring.measure(Instant.ofEpochMilli(known - 1)));
            failures.addAll(measuring.failures());
            return new Report(request, values, List.copyOf(failures));
        }
    }

    private List<Value> values(Map<KpiFold, Tally> tallies) {
        List<Value> values = new ArrayList<>();
        tallies.forEach((fold, tally) -> values.addAll(fold.values(tally, target(fold.id()))));
        return values;
    }

    private Target target(String id) {
        return targets.get(id).map(Targets.Kept::target).orElse(null);
    }

    private List<String> wanted(Collection<String> names, List<Failure> failures) {
        TreeSet<String> ids = new TreeSet<>(names);
        if (names.isEmpty()) {
            ids.addAll(guests.ids());
            ids.addAll(targets.all().keySet());
        }
        List<String> wanted = new ArrayList<>();
        for (String id : ids) {
            guests.find(id).ifPresentOrElse(there -> wanted.add(id), () -> failures.add(missing(id)));
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
    public int target(Target target, String who, int expected) {
        Guest<Kpi> guest = guests.find(target.kpi())
                .orElseThrow(() -> gap(target.kpi(), targets.get(target.kpi())).asException());
        check(target, guest);
        int version = targets.put(target, guest.bundle(), who, expected);
        store.journal().record(who, "kpi.target", target.kpi(), target.value() + " per " + target.grain());
        return version;
    }

    /** Refuses a target that is no possible value of a KPI. */
    void check(Target target, Guest<Kpi> guest) {
        Shape shape = shape(guest);
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

    private Shape shape(Guest<Kpi> guest) {
        try (Stay<Kpi> stay = guests.stay(guest)
                .orElseThrow(() -> gap(guest.id(), Optional.empty()).asException())) {
            return guests.apart(List.of(stay), () -> stay.call(Kpi::descriptor)).shape();
        }
    }

    /** Returns what targets and the last full month mean to KPIs that come and go. */
    Host<Kpi> host() {
        return new KpiHost(this, targets, new LastMonth(guests, timelines, horizon));
    }
}
