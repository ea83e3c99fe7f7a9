package halte.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The interactive shell: reads lines with history and editing here, and has them carried out in the running process. */
final class Shell {

    private final Command command;
    private final Path data;

    Shell(Command command, Path data) {
        this.command = command;
        this.data = data;
    }

    int run() {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.HISTORY_FILE, data.resolve("shell.history"))
                    .build();
            return loop(reader);
        } catch (IOException noTerminal) {
            System.err.println("halte: no terminal can be opened: " + noTerminal.getMessage());
            return StartFailure.RESOURCES;
        }
    }

    private int loop(LineReader reader) {
        int code = 0;
        while (code != Command.NOT_RUNNING) {
            try {
                String line = reader.readLine("halte> ").strip();
                if (line.equals("exit") || line.equals("quit")) {
                    return 0;
                }
                code = line.isEmpty() ? code : command.run(data, List.of("gogo", line));
            } catch (UserInterruptException dropped) {
                code = 0;
            } catch (EndOfFileException end) {
                return code;
            }
        }
        return code;
    }
}
