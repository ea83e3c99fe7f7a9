package halte.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the reference of the command from picocli's own model. */
final class Reference {

    private static final String INTRODUCTION = """
            # The `halte` command

            This page is written from the command's own model: a test fails when it differs. `halte COMMAND --help` says the same.

            The running Halte listens on a socket in its data folder that only its owner can reach; `halte` sends it the command
            line and prints what comes back. `start`, `stop`, `test` and `shell` are done by the script itself.

            - **Moments** (`--at`, `--from`, `--until`, `--to`): a date (`2011-12-10`), a date and time in the workspace's time zone
              (`2011-12-10T18:00`), or an instant (`2011-12-10T17:00:00Z`). As a moment of asking a date means the last millisecond of
              that day, so its touches count, and today means now; as a beginning it means the day's first instant; as an end the day is included.
            - **Customers** (`WHO`): a customer's number (`17`, or `'#17'` when an identifier may look the same), an identifier's exact
              value, or `KIND:VALUE`. What means several customers is asked back.
            - **People and programs**: tables are cut to the terminal's width and not at all in a pipe; `--json` prints one JSON value
              with the API's field names, ISO 8601 dates, and null for what is not a number. Failures go to standard error as one block
              (with `--json` as `{"failure": {"code", "actor", "message", "advice"}}`).
            - **Cancelling**: Ctrl-C ends the command in the running Halte too. What an import stored before counts; run it again to go on.

            """;

    private Reference() {}

    static String write(CommandLine halte) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("## Exit codes\n\n| code | meaning |\n|---|---|\n");
        ExitCode.meanings().forEach((code, meaning) -> row(page, code, meaning));
        page.append("\n## For every command\n\n");
        arguments(page, shared(halte));
        halte.getSubcommands().values().forEach(command -> command(page, command, "##"));
        return page.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    private static List<ArgSpec> shared(CommandLine halte) {
        return new ArrayList<>(halte.getCommandSpec().options());
    }

    private static void command(StringBuilder page, CommandLine command, String level) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        page.append("\n")
                .append(level)
                .append(" halte ")
                .append(spec.qualifiedName(" ").replaceFirst("^halte ", ""));
        page.append("\n\n").append(text(spec.usageMessage().header())).append("\n\n");
        if (spec.usageMessage().description().length > 0) {
            page.append(text(spec.usageMessage().description())).append("\n\n");
        }
        arguments(page, own(spec));
        page.append("```\n").append(examples(spec)).append("\n```\n");
        command.getSubcommands().values().forEach(child -> command(page, child, level + "#"));
    }

    private static List<ArgSpec> own(CommandSpec spec) {
        List<ArgSpec> own = new ArrayList<>(spec.positionalParameters());
        spec.options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                .forEach(own::add);
        return own;
    }

    private static void arguments(StringBuilder page, List<ArgSpec> all) {
        if (all.isEmpty()) {
            return;
        }
        page.append("| argument | meaning |\n|---|---|\n");
        all.forEach(each -> row(
                page,
                "`" + name(each).replace("|", "\\|") + "`" + (required(each) ? " (required)" : ""),
                description(each)));
        page.append("\n");
    }

    /** What stands in a group that may be left out may be left out as well. */
    private static boolean required(ArgSpec arg) {
        return arg.required()
                && (arg.group() == null || arg.group().multiplicity().min() > 0);
    }

    private static String description(ArgSpec arg) {
        String text = text(arg.description());
        return arg.defaultValue() == null ? text : text.replace("${DEFAULT-VALUE}", arg.defaultValue());
    }

    private static String name(ArgSpec arg) {
        if (arg instanceof PositionalParamSpec) {
            return arg.paramLabel();
        }
        OptionSpec option = (OptionSpec) arg;
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static void row(StringBuilder page, String left, String right) {
        page.append("| ").append(left).append(" | ").append(right).append(" |\n");
    }

    private static String text(String[] lines) {
        return String.join(" ", lines).replace("%%", "%");
    }

    private static String examples(CommandSpec spec) {
        return List.of(spec.usageMessage().footer()).stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** Returns every command that lacks examples or a header, by name. */
    static Map<String, CommandLine> incomplete(CommandLine halte) {
        return halte.getSubcommands().entrySet().stream()
                .filter(entry -> examples(entry.getValue().getCommandSpec()).isEmpty()
                        || entry.getValue().getCommandSpec().usageMessage().header().length == 0
                        || !incomplete(entry.getValue()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
