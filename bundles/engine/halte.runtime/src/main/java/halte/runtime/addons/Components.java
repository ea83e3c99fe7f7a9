package halte.runtime.addons;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Tells what a bundle's components offer, and why they do not work. */
final class Components {

    private static final Map<String, String> EXTENSION_POINTS = Map.of(
            "halte.connector.api.Connector", "connector",
            "halte.segmentation.api.SegmentationStrategy", "strategy",
            "halte.journey.api.StageModel", "stage model",
            "halte.kpi.api.Kpi", "KPI",
            "halte.trait.api.TraitFold", "trait",
            "halte.store.api.Store", "store");

    private final ServiceComponentRuntime runtime;

    Components(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    List<String> offers(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> Arrays.stream(description.serviceInterfaces)
                        .filter(EXTENSION_POINTS::containsKey)
                        .map(service -> EXTENSION_POINTS.get(service) + " " + word(bundle, description)))
                .sorted()
                .toList();
    }

    /** What people call it: the connector's type, or the end of a name that begins like its bundle's. */
    private static String word(Bundle bundle, ComponentDescriptionDTO description) {
        Object type = description.properties.get("connector.type");
        if (type != null) {
            return type.toString();
        }
        String name = description.name.substring(description.name.lastIndexOf('.') + 1);
        String bundleName = bundle.getSymbolicName();
        return description.name.equals(bundleName) ? bundleName.substring(bundleName.lastIndexOf('.') + 1) : name;
    }

    Optional<String> problem(Bundle bundle) {
        if (bundle.getState() == Bundle.INSTALLED) {
            return unresolved(bundle);
        }
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
                .flatMap(configuration -> problem(configuration).stream())
                .findFirst();
    }

    private static Optional<String> problem(ComponentConfigurationDTO configuration) {
        String name = configuration.description.name;
        if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return Optional.of("its component " + name + " failed to start: " + rootCause(configuration.failure));
        }
        if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            return Optional.of("its component " + name + " waits for " + configuration.unsatisfiedReferences[0].name);
        }
        return Optional.empty();
    }

    private static Optional<String> unresolved(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return Optional.empty();
        } catch (BundleException missing) {
            return Optional.of(firstLine(missing.getMessage()));
        }
    }

    /** A failed activation is reported as a stack trace; what matters is the last cause. */
    private static String rootCause(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring("Caused by: ".length()).replace("halte.model.HalteException: ", ""))
                .orElseGet(() -> firstLine(trace));
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }
}
