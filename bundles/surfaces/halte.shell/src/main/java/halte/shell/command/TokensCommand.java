package halte.shell.command;

import halte.access.api.Access;
import halte.access.api.Access.Issued;
import halte.access.api.Access.Token;
import halte.access.api.Role;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** API tokens. Who reaches the command's socket is administrator. */
@Command(
        name = "tokens",
        header = "List the tokens of the REST API; make and revoke them.",
        footer = {
            "",
            "Examples:",
            "  halte tokens",
            "  halte tokens create dashboard --role reader",
            "  halte tokens create ann --role marketer --expires 2027-12-31",
            "  halte tokens revoke dashboard"
        })
final class TokensCommand implements Runnable {

    private final Session session;
    private final Console console;

    TokensCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        list();
    }

    @Command(
            name = "list",
            header = "List the tokens, without their secrets; also expired and revoked ones.",
            footer = {"", "Examples:", "  halte tokens list --json"})
    void list() {
        List<Token> tokens = session.need(Access.class).list();
        if (console.forPrograms()) {
            console.answer(tokens);
            return;
        }
        Table table = new Table()
                .left(console.say("token", "sleutel"), console.say("role", "rol"))
                .left(console.say("created", "gemaakt"), console.say("by", "door"))
                .left(console.say("expires", "verloopt"), console.say("last used", "laatst gebruikt"))
                .left(console.say("revoked", "ingetrokken"));
        tokens.forEach(each -> row(table, each));
        console.table(
                table,
                console.say(
                        "No tokens yet: the REST API answers nobody. See 'halte tokens create --help'.",
                        "Nog geen sleutels: de REST-API antwoordt niemand. Zie 'halte tokens create --help'."));
    }

    private void row(Table table, Token token) {
        table.row(
                token.name(),
                low(token.role()),
                session.format().minute(token.created()),
                token.by(),
                token.expires() == null ? "" : session.format().minute(token.expires()),
                token.lastUsed() == null ? "" : token.lastUsed(),
                token.revoked() == null ? "" : session.format().minute(token.revoked()));
    }

    private static String low(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Command(
            name = "create",
            header = "Make a token; its secret is printed this once.",
            footer = {"", "Examples:", "  halte tokens create ann --role marketer --expires 2027-12-31"})
    void create(
            @Parameters(paramLabel = "NAME", description = "Letters, digits, hyphens, underscores and dots.")
                    String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description =
                                    "reader looks; marketer also defines and runs segmentations, sets targets, mends who is "
                                            + "who; administrator may do everything.")
                    Role role,
            @Option(
                            names = "--expires",
                            paramLabel = "MOMENT",
                            description = "The last day, or the moment; never unless said otherwise.")
                    When expires) {
        Instant end = expires == null ? null : expires.asEnd(session.zone());
        Issued issued = session.need(Access.class).create(name, role, end, session.who());
        if (console.forPrograms()) {
            console.answer(issued);
            return;
        }
        console.line(issued.secret());
        console.err()
                .println(
                        console.say(
                                "Keep it well: it is shown this once. Callers send it as 'Authorization: Bearer ...'.",
                                "Bewaar hem goed: hij wordt nu eenmalig getoond. Wie hem heeft, stuurt 'Authorization: Bearer ...'."));
    }

    @Command(
            name = "revoke",
            header = "Revoke a token, at once and for good.",
            footer = {"", "Examples:", "  halte tokens revoke dashboard"})
    void revoke(@Parameters(paramLabel = "NAME", description = "The token's name.") String name) {
        session.need(Access.class).revoke(name, session.who());
        console.line(console.say("Revoked: ", "Ingetrokken: ") + name);
    }
}
