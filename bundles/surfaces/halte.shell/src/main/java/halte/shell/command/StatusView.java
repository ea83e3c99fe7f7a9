package halte.shell.command;

import halte.connector.api.Imports;
import halte.identity.api.Identities;
import halte.kpi.api.Kpis;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.api.Addons;
import halte.runtime.api.Workspace;
import halte.segmentation.api.Segmentations;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/**
 * How Halte is.
 *
 * @param version the version
 * @param healthy whether no health check fails
 * @param data the data folder
 * @param zone the time zone
 * @param currency the currency
 * @param java the version of Java
 * @param extent how much there is; null when that cannot be said
 * @param checks the health checks
 * @param gaps what is missing
 */
record StatusView(
        String version,
        boolean healthy,
        String data,
        ZoneId zone,
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
    record Check(String name, String status, String message) {

        boolean failed() {
            return status.equals("CRITICAL") || status.equals("HEALTH_CHECK_ERROR");
        }
    }

    /** What is missing and what that means. */
    record Gap(String what, Failure failure) {}

    static StatusView of(Session session) {
        List<Gap> gaps = new ArrayList<>(doorGaps(session));
        Timelines.Extent extent = null;
        try {
            gaps.addAll(guestGaps(session));
            extent =
                    session.doors().find(Timelines.class).map(Timelines::extent).orElse(null);
        } catch (HalteException failed) {
            gaps.add(new Gap("store", failed.failure()));
        }
        List<Check> checks = checks(session);
        Workspace workspace = session.need(Workspace.class);
        return new StatusView(
                session.need(Product.class).version(),
                checks.stream().noneMatch(Check::failed) && doorGaps(session).isEmpty(),
                workspace.data().toString(),
                workspace.zone(),
                extent == null ? null : extent.currency(),
                Runtime.version().toString(),
                extent,
                checks,
                List.copyOf(gaps));
    }

    private static List<Gap> doorGaps(Session session) {
        List<Gap> gaps = new ArrayList<>();
        for (Class<?> door : DOORS) {
            if (session.doors().find(door).isEmpty()) {
                gaps.add(new Gap(door.getSimpleName(), FrontDoors.gap(door)));
            }
        }
        return gaps;
    }

    private static List<Gap> guestGaps(Session session) {
        List<Gap> gaps = new ArrayList<>();
        FrontDoors doors = session.doors();
        doors.find(Imports.class).ifPresent(imports -> imports.connections()
                .forEach(each -> add(gaps, "connection " + each.name(), each.gap())));
        doors.find(Segmentations.class).ifPresent(segmentations -> segmentations
                .list()
                .forEach(each -> add(gaps, "segmentation " + each.definition().id(), each.gap())));
        doors.find(Kpis.class)
                .ifPresent(kpis -> kpis.list().forEach(each -> add(gaps, "kpi " + each.id(), each.gap())));
        doors.find(Addons.class)
                .ifPresent(addons -> addons.list().forEach(each -> add(gaps, "add-on " + each.bundle(), broken(each))));
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

    private static List<Check> checks(Session session) {
        return session.doors()
                .find(HealthCheckExecutor.class)
                .map(executor -> executor.execute(HealthCheckSelector.tags("*")).stream()
                        .map(StatusView::check)
                        .toList())
                .orElse(List.of());
    }

    private static Check check(HealthCheckExecutionResult result) {
        Result outcome = result.getHealthCheckResult();
        String message = StreamSupport.stream(outcome.spliterator(), false)
                .filter(entry -> !entry.isDebug())
                .map(org.apache.felix.hc.api.ResultLog.Entry::getMessage)
                .reduce((earlier, later) -> later)
                .orElse("");
        return new Check(
                result.getHealthCheckMetadata().getTitle(), outcome.getStatus().name(), message);
    }
}
