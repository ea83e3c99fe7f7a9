package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.shell.print.Console;
import halte.shell.print.Output;
import halte.shell.socket.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReferenceTest {

    /** Set this system property to write the page anew: {@code mvn test -Dtest=ReferenceTest -DargLine=-Dhalte.docs.write=true}. */
    private static final String WRITE = "halte.docs.write";

    private static CommandLine halte() {
        Output nowhere = new Output() {

            @Override
            public OutputStream out() {
                return OutputStream.nullOutputStream();
            }

            @Override
            public OutputStream err() {
                return OutputStream.nullOutputStream();
            }

            @Override
            public void progress(String line) {
                // Nobody watches.
            }
        };
        Request request = new Request(List.of(), Path.of("/"), 0, false, Locale.ENGLISH);
        Console console = new Console(nowhere, 0, false, Locale.ENGLISH);
        return Commands.line(new Session(List::of, request, console, Clock.systemUTC(), "test"));
    }

    @Test
    void thePublishedReferenceIsWhatTheCommandSays() throws IOException {
        Path page = Path.of("../../../docs/command.md");
        String written = Reference.write(halte());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, written);
        }
        assertEquals(
                written, Files.readString(page), "docs/command.md drifted: write it anew with -D" + WRITE + "=true");
    }

    @Test
    void theHelpThatIsThereBeforeTheFirstStartIsTheCommandsOwn() throws IOException {
        Path page = Path.of("../../../distribution/src/main/archive/help.txt");
        String written = halte().getUsageMessage(CommandLine.Help.Ansi.OFF);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, written);
        }
        assertEquals(written, Files.readString(page), "help.txt drifted: write it anew with -D" + WRITE + "=true");
    }

    @Test
    void everyCommandHasAHeaderAndExamples() {
        assertEquals(Set.of(), Reference.incomplete(halte()).keySet());
    }
}
