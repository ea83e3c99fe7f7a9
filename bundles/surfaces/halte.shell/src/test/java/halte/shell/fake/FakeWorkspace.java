package halte.shell.fake;

import halte.runtime.api.Workspace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** A workspace in Amsterdam. */
public record FakeWorkspace(Path data) implements Workspace {

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Amsterdam");
    }

    @Override
    public Optional<String> currency() {
        return Optional.of("EUR");
    }
}
