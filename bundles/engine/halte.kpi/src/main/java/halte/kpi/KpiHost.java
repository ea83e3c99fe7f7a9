package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.Kpis.Target;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Host;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What targets and the last full month mean to KPIs that come and go. */
final class KpiHost implements Host<Kpi> {

    private final Measurements measurements;
    private final Targets targets;
    private final LastMonth lastMonth;

    KpiHost(Measurements measurements, Targets targets, LastMonth lastMonth) {
        this.measurements = measurements;
        this.targets = targets;
        this.lastMonth = lastMonth;
    }

    @Override
    public Optional<String> name(Kpi kpi, Map<String, Object> properties) {
        return Optional.of(kpi.descriptor().id());
    }

    @Override
    public void changed() {
        // Nothing of a KPI is kept from one measurement to the next.
    }

    @Override
    public List<Dependent> dependents(String id) {
        return targets.get(id).stream()
                .map(target -> new Dependent("target", id, "KPI " + id))
                .toList();
    }

    @Override
    public List<Failure> prove(Guest<Kpi> candidate) {
        List<Failure> failures = new ArrayList<>(lastMonth.prove(candidate));
        if (failures.isEmpty()) {
            targets.get(candidate.id())
                    .flatMap(kept -> refusal(kept.target(), candidate))
                    .ifPresent(failures::add);
        }
        return failures;
    }

    private Optional<Failure> refusal(Target target, Guest<Kpi> candidate) {
        try {
            measurements.check(target, candidate);
            return Optional.empty();
        } catch (HalteException refused) {
            return Optional.of(refused.failure());
        }
    }

    @Override
    public List<Effect> preview(Guest<Kpi> candidate) {
        return List.of(lastMonth.compare(candidate));
    }
}
