package halte.runtime.addons;

import halte.runtime.api.Addons;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Looks at the framework's bundles and their components. */
@Component
public final class BundleAddons implements Addons {

    private static final Map<String, String> EXTENSION_POINTS = extensionPoints();

    private final BundleContext framework;
    private final ServiceComponentRuntime components;
    private final AddonFolder folder;

    /** Gets the framework and its component runtime. */
    @Activate
    public BundleAddons(BundleContext framework, @Reference ServiceComponentRuntime components) {
        this.framework = framework;
        this.components = components;
        this.folder = new AddonFolder(Path.of(framework.getProperty("halte.home"), "addons"));
    }

    private static Map<String, String> extensionPoints() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("halte.connector.api.Connector", "connector");
        words.put("halte.segmentation.api.SegmentationStrategy", "strategy");
        words.put("halte.kpi.api.Kpi", "KPI");
        words.put("halte.trait.api.TraitFold", "trait");
        words.put("halte.store.api.Store", "store");
        return Map.copyOf(words);
    }

    @Override
    public List<Addon> list() {
        List<Addon> addons = new ArrayList<>();
        List<Path> installed = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            Optional<Path> file = droppedFrom(bundle);
            file.ifPresent(installed::add);
            List<String> offers = offers(bundle);
            if (file.isPresent() || !offers.isEmpty()) {
                addons.add(addon(bundle, file.isPresent(), offers));
            }
        }
        addons.addAll(folder.strangers(installed));
        addons.sort(Comparator.comparing(Addon::bundle));
        return addons;
    }

    private Addon addon(Bundle bundle, boolean dropped, List<String> offers) {
        String problem = problem(bundle);
        String state = problem != null ? "broken" : bundle.getState() == Bundle.ACTIVE ? "active" : "installed";
        String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
        return new Addon(name, bundle.getVersion().toString(), dropped, state, offers, problem);
    }

    private Optional<Path> droppedFrom(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith("file:")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(URI.create(location))).filter(folder::holds);
    }

    private List<String> offers(Bundle bundle) {
        Collection<ComponentDescriptionDTO> descriptions = components.getComponentDescriptionDTOs(bundle);
        return descriptions.stream()
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

    private String problem(Bundle bundle) {
        if (bundle.getState() == Bundle.INSTALLED) {
            return unresolved(bundle);
        }
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    return "its component " + description.name + " failed to start: "
                            + firstLine(configuration.failure);
                }
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    return "its component " + description.name + " waits for "
                            + configuration.unsatisfiedReferences[0].name;
                }
            }
        }
        return null;
    }

    private static String unresolved(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return null;
        } catch (BundleException missing) {
            return firstLine(missing.getMessage());
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
