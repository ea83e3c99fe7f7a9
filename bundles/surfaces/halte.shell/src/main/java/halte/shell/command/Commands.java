package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Identifier;
import halte.shell.print.Console;
import halte.shell.print.Output;
import halte.shell.socket.Request;
import halte.shell.socket.Runner;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs command lines of the halte command. */
public final class Commands implements Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int NARROWEST_HELP = 60;
    private static final int USUAL_HELP = 100;

    private final FrontDoors doors;
    private final Clock clock;
    private final String who;

    /**
     * Makes the commands.
     *
     * @param doors the front doors
     * @param clock tells now
     * @param who who asks, for the journal
     */
    public Commands(FrontDoors doors, Clock clock, String who) {
        this.doors = doors;
        this.clock = clock;
        this.who = who;
    }

    @Override
    public int run(Request request, Output output) {
        Console console = new Console(output, request.columns(), request.ansi(), request.language());
        CommandLine line = line(new Session(doors, request, console, clock, who));
        PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
        int code = line.setOut(out).setErr(err).execute(request.args().toArray(String[]::new));
        out.flush();
        err.flush();
        console.flush();
        return code;
    }

    /** Builds the command line with all commands; also what the reference is written from. */
    static CommandLine line(Session session) {
        Console console = session.console();
        CommandLine line = HalteCommand.build(session);
        int width = console.columns() == 0 ? USUAL_HELP : Math.max(NARROWEST_HELP, console.columns());
        return line.registerConverter(When.class, When::parse)
                .registerConverter(Identifier.class, Commands::identifier)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(width)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((wrong, args) -> usage(wrong))
                .setExecutionExceptionHandler((thrown, failed, parsed) -> failed(thrown, console, failed));
    }

    private static Identifier identifier(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new TypeConversionException("an identifier is written KIND:VALUE, such as email:ann@example.org");
        }
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    private static int usage(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception thrown, Console console, CommandLine command) {
        Failure failure = failure(thrown, command.getCommand() instanceof GogoCommand);
        if (failure.actor() == Actor.ENGINE || failure.actor() == Actor.EXTENSION) {
            LOG.error("A command failed with {}", failure.code(), thrown);
        }
        console.failure(failure);
        return ExitCode.of(failure);
    }

    private static Failure failure(Exception thrown, boolean gogo) {
        if (Thread.currentThread().isInterrupted()) {
            return Console.cancelled();
        }
        if (thrown instanceof HalteException known) {
            return known.failure();
        }
        if (gogo) {
            String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
            return new Failure(
                    "GOGO_FAILED", Actor.USER, message, "Correct the line; 'help' lists the shell's commands.");
        }
        return new Failure(
                "COMMAND_BROKE",
                Actor.ENGINE,
                "The command broke off with " + thrown.getClass().getName() + ".",
                "Report it to the makers of Halte with the log's last lines.");
    }
}
