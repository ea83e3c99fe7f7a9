package halte.runtime.workspace;

import halte.model.Actor;
import halte.model.Failure;
import halte.runtime.api.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The workspace as the launcher states it in framework properties. */
@Component
public final class FrameworkWorkspace implements Workspace {

    private final Path data;
    private final ZoneId zone;
    private final Optional<String> currency;

    /** Reads the framework properties {@code halte.data}, {@code halte.zone} and {@code halte.currency}. */
    @Activate
    public FrameworkWorkspace(BundleContext framework) {
        data = Path.of(required(framework, "halte.data"));
        zone = ZoneId.of(required(framework, "halte.zone"));
        currency = Optional.ofNullable(framework.getProperty("halte.currency"));
        if (!Files.isDirectory(data)) {
            throw new Failure(
                            "WORKSPACE_MISSING",
                            Actor.CONFIGURATION,
                            "The data folder " + data + " does not exist.",
                            "Start Halte through bin/halte, which makes it.")
                    .asException();
        }
    }

    private static String required(BundleContext framework, String name) {
        String value = framework.getProperty(name);
        if (value == null) {
            throw new Failure(
                            "WORKSPACE_INCOMPLETE",
                            Actor.CONFIGURATION,
                            "The setting '" + name.substring("halte.".length()) + "' is missing.",
                            "Add it to conf/halte.properties and start again.")
                    .asException();
        }
        return value;
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<String> currency() {
        return currency;
    }
}
