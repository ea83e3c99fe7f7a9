package halte.shell.command;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Evaluates a line of the Gogo shell; what {@code halte shell} is made of. */
@Command(
        name = "gogo",
        hidden = true,
        header = "Evaluate one line of the Gogo shell.",
        footer = {"", "Examples:", "  halte gogo lb"})
final class GogoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "LINE", arity = "1..*", description = "The line.")
    private List<String> words = List.of();

    GogoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        CommandProcessor processor = session.need(CommandProcessor.class);
        var out = session.console().out();
        try (CommandSession gogo = processor.createSession(
                InputStream.nullInputStream(), out, session.console().err())) {
            Object value = gogo.execute(String.join(" ", words));
            if (value != null) {
                out.println(gogo.format(value, Converter.INSPECT));
            }
        }
        return ExitCode.OK;
    }
}
