package halte.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Segmentations.Definition;
import halte.shell.print.JsonMistake;
import java.nio.file.Path;
import java.util.Map;

/** Reads segmentations that people wrote down as JSON: id, title (en, nl), strategy, parameters. */
final class Definitions {

    private Definitions() {}

    static Definition read(Session session, Path path) {
        try {
            return complete(path, session.console().json().read(session.read(path), Definition.class));
        } catch (JsonProcessingException wrong) {
            throw invalid("DEFINITION_INVALID", session.file(path), wrong);
        }
    }

    private static Definition complete(Path path, Definition read) {
        if (read == null || read.id() == null || read.title() == null || read.strategy() == null) {
            throw failure("DEFINITION_INVALID", path, "id, title (en and nl) and strategy must be there");
        }
        Map<String, Object> parameters = read.parameters() == null ? Map.of() : read.parameters();
        return new Definition(read.id(), read.title(), read.strategy(), parameters, 0);
    }

    static HalteException invalid(String code, Path path, JsonProcessingException wrong) {
        return failure(code, path, JsonMistake.why(wrong));
    }

    private static HalteException failure(String code, Path path, String why) {
        return new Failure(
                        code,
                        Actor.USER,
                        "The file " + path + " cannot be used: " + why + ".",
                        "Correct the file; docs/command.md shows an example.")
                .asException();
    }
}
