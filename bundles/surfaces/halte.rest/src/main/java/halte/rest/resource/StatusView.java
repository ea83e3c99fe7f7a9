package halte.rest.resource;

import halte.connector.api.Imports;
import halte.identity.api.Identities;
import halte.kpi.api.Kpis;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.rest.FrontDoors;
import halte.rest.answer.Failures;
import halte.runtime.api.Addons;
import halte.runtime.api.Workspace;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/**
 * How Halte is, as 'halte status --json' says it, but for the place of the data folder, which is nobody's business elsewhere.
 *
 * @param version the version
 * @param healthy whether no health check fails and no service is missing
 * @param zone the time zone
 * @param currency the currency; null without amounts
 * @param java the version of Java
 * @param extent how much there is; null when that cannot be said
 * @param checks the health checks
 * @param gaps what is missing
 */
public record StatusView(
        String version,
        boolean healthy,
        String zone,
        String currency,
        String java,
        Timelines.Extent extent,
        List<Check> checks,
        List<Gap> gaps) {

    private static final List<Class<?>> DOORS = List.of(
            Store.class,
            Imports.class,
            Identities.class,
            Timelines.class,
            Segmentations.class,
            Kpis.class,
            Addons.class,
            HealthCheckExecutor.class);

    /** What a health check said. */
    public record Check(String name, String status, String message) {

        boolean failed() {
            return status.equals("CRITICAL") || status.equals("HEALTH_CHECK_ERROR");
        }
    }

    /** What is missing and what that means. */
    public record Gap(String what, Failure failure) {}

    /** Tells whether no health check fails and no service is missing. */
    public static boolean healthy(FrontDoors doors) {
        return doorGaps(doors).isEmpty() && checks(doors).stream().noneMatch(Check::failed);
    }

    static StatusView of(Room room) {
        List<Gap> gaps = new ArrayList<>(doorGaps(room.doors()));
        Timelines.Extent extent = null;
        try {
            gaps.addAll(guestGaps(room));
            extent = room.doors().find(Timelines.class).map(Timelines::extent).orElse(null);
        } catch (HalteException failed) {
            gaps.add(new Gap("store", failed.failure()));
        }
        return new StatusView(
                room.version(),
                healthy(room.doors()),
                room.need(Workspace.class).zone().getId(),
                extent == null ? null : extent.currency(),
                Runtime.version().toString(),
                extent,
                checks(room.doors()),
                List.copyOf(gaps));
    }

    private static List<Gap> doorGaps(FrontDoors doors) {
        return DOORS.stream()
                .filter(door -> doors.find(door).isEmpty())
                .map(door -> new Gap(door.getSimpleName(), Failures.gap(door)))
                .toList();
    }

    private static List<Gap> guestGaps(Room room) {
        List<Gap> gaps = new ArrayList<>();
        room.doors().find(Imports.class).ifPresent(imports -> imports.connections()
                .forEach(each -> add(gaps, "connection " + each.name(), each.gap())));
        room.doors().find(Segmentations.class).ifPresent(segmentations -> segmentations
                .list()
                .forEach(each -> add(gaps, "segmentation " + each.definition().id(), each.gap())));
        room.doors().find(Kpis.class).ifPresent(kpis -> kpis.list()
                .forEach(each -> add(gaps, "kpi " + each.id(), each.gap())));
        room.doors().find(Addons.class).ifPresent(addons -> addons.list()
                .forEach(each -> add(gaps, "add-on " + each.bundle(), broken(each))));
        return gaps;
    }

    private static Failure broken(Addons.Addon addon) {
        return addon.problem() == null
                ? null
                : new Failure("ADDON_BROKEN", Actor.EXTENSION, addon.problem(), "Mend or remove the bundle.");
    }

    private static void add(List<Gap> gaps, String what, Failure gap) {
        if (gap != null) {
            gaps.add(new Gap(what, gap));
        }
    }

    private static List<Check> checks(FrontDoors doors) {
        return doors.find(HealthCheckExecutor.class)
                .map(executor -> executor.execute(HealthCheckSelector.tags("*")).stream()
                        .map(StatusView::check)
                        .toList())
                .orElse(List.of());
    }

    private static Check check(HealthCheckExecutionResult result) {
        Result outcome = result.getHealthCheckResult();
        String message = StreamSupport.stream(outcome.spliterator(), false)
                .filter(entry -> !entry.isDebug())
                .map(ResultLog.Entry::getMessage)
                .reduce((earlier, later) -> later)
                .orElse("");
        return new Check(
                result.getHealthCheckMetadata().getTitle(), outcome.getStatus().name(), message);
    }
}
