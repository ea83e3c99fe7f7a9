package halte.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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

    /**
     * Builds the command line with those subcommands that the words may mean: building all of them takes several times as long as most
     * commands do. When no word names one, all are there, for the help and for suggestions.
     */
    static CommandLine build(Session session) {
        Map<String, Supplier<Object>> all = subcommands(session);
        List<String> words = session.request().args();
        boolean some = all.keySet().stream().anyMatch(words::contains);
        CommandLine line = new CommandLine(new HalteCommand(session));
        line.getCommandSpec()
                .version("Halte "
                        + session.doors()
                                .find(Product.class)
                                .map(Product::version)
                                .orElse("(unknown version)"));
        all.forEach((name, command) -> {
            if (!some || words.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        return line;
    }

    private static Map<String, Supplier<Object>> subcommands(Session session) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("demo", () -> new DemoCommand(session));
        all.put("import", () -> new ImportCommand(session));
        all.put("connections", () -> new ConnectionsCommand(session));
        all.put("rejects", () -> new RejectsCommand(session));
        all.put("segments", () -> SegmentsCommand.build(session));
        all.put("focus", () -> FocusCommand.build(session));
        all.put("layers", () -> LayersCommand.build(session));
        all.put("customers", () -> new CustomersCommand(session));
        all.put("kpis", () -> new KpisCommand(session));
        all.put("explain", () -> new ExplainCommand(session));
        all.put("addons", () -> AddonsCommand.build(session));
        all.put("sql", () -> new SqlCommand(session));
        all.put("tokens", () -> new TokensCommand(session));
        all.put("status", () -> new StatusCommand(session));
        all.put("gogo", () -> new GogoCommand(session));
        ClientCommands.all().forEach((name, command) -> all.put(name, () -> command));
        return all;
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
}
