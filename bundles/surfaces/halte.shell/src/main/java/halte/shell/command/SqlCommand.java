package halte.shell.command;

import halte.shell.print.Console;
import halte.store.api.Store;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers analysts. */
@Command(
        name = "sql",
        header = "Answer a question in SQL over the documented tables; nothing can be changed by it.",
        footer = {
            "",
            "Examples:",
            "  halte sql \"select type, count(*) from touches group by type\"",
            "  halte sql \"select * from touches\" --format csv --limit 1000000 > touches.csv"
        })
final class SqlCommand implements Runnable {

    private static final long LARGEST_TABLE = 100_000;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SELECT", description = "One SELECT statement.")
    private String statement;

    @Option(
            names = "--limit",
            defaultValue = "1000",
            description = "How many rows at most; ${DEFAULT-VALUE} unless said otherwise.")
    private long limit;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "How to print; a table is kept in memory, csv and json are not.")
    private String form;

    SqlCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        Answer answer = answer();
        if (answer instanceof SqlAnswers.AsTable && limit > LARGEST_TABLE) {
            throw new ParameterException(
                    spec.commandLine(), "a table has at most " + LARGEST_TABLE + " rows: use --format csv or json");
        }
        boolean more = session.need(Store.class).query(statement, limit, answer);
        session.journal("sql.query", "store", null);
        answer.end(more);
        Console console = session.console();
        if (more) {
            console.err()
                    .println(console.say(
                            "There are more rows than " + limit + ": raise --limit.",
                            "Er zijn meer rijen dan " + limit + ": verhoog --limit."));
        }
    }

    private Answer answer() {
        Console console = session.console();
        String wanted = console.forPrograms() ? "json" : form.toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "table" -> new SqlAnswers.AsTable(console);
            case "csv" -> new SqlAnswers.AsCsv(console);
            case "json" -> new SqlAnswers.AsJson(console);
            default -> throw new ParameterException(spec.commandLine(), "--format is table, csv or json");
        };
    }

    /** A sink that knows when the answer is complete. */
    interface Answer extends halte.store.api.RowSink {

        void end(boolean more);
    }
}
