package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The halte command itself: what its subcommands share, and the ones that the client runs on its own. */
@Command(
        name = "halte",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "Halte",
        sortOptions = false,
        header = "From sources to segments: customer journeys on your own machine.",
        synopsisSubcommandLabel = "COMMAND")
final class HalteCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec;

    private HalteCommand(Session session) {
        this.session = session;
    }

    static CommandLine build(Session session) {
        CommandLine line = new CommandLine(new HalteCommand(session))
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new ImportCommand(session))
                .addSubcommand(new ConnectionsCommand(session))
                .addSubcommand(new RejectsCommand(session))
                .addSubcommand(SegmentsCommand.build(session))
                .addSubcommand(new CustomersCommand(session))
                .addSubcommand(new KpisCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new AddonsCommand(session))
                .addSubcommand(new SqlCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new GogoCommand(session));
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'halte --help' lists them.");
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print JSON for programs instead of tables for people.")
    void json(boolean yes) {
        session.console().forPrograms(yes);
    }

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            scope = ScopeType.INHERIT,
            description = "The language of texts for people; otherwise that of your terminal.")
    void language(String language) {
        if (language == null) {
            return;
        }
        session.console()
                .locale(
                        switch (language.toLowerCase(Locale.ROOT)) {
                            case "nl" -> Locale.forLanguageTag("nl-NL");
                            case "en" -> Locale.ENGLISH;
                            default -> throw new TypeConversionException("'" + language + "' is neither nl nor en");
                        });
    }

    @Command(
            name = "start",
            header = "Start Halte in the background and wait until it is ready.",
            footer = {"", "Examples:", "  halte start"})
    void start() {
        throw byClient("start");
    }

    @Command(
            name = "stop",
            header = "Stop Halte; running commands get some seconds to end.",
            footer = {"", "Examples:", "  halte stop"})
    void stop() {
        throw byClient("stop");
    }

    @Command(
            name = "shell",
            header = "Open a Gogo shell inside the running Halte.",
            footer = {"", "Examples:", "  halte shell", "  echo 'lb' | halte shell"})
    void shell() {
        throw byClient("shell");
    }

    @Command(
            name = "test",
            header = "Install what the tests need and run them all (in the source tree only).",
            footer = {"", "Examples:", "  ./halte test"})
    void test() {
        throw byClient("test");
    }

    private static RuntimeException byClient(String command) {
        return new Failure(
                        "CLIENT_COMMAND",
                        Actor.USER,
                        "'halte " + command + "' is done by the halte script itself, not by the running Halte.",
                        "Call it from a terminal with the halte script.")
                .asException();
    }
}
