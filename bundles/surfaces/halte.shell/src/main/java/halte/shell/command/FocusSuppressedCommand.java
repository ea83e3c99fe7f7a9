package halte.shell.command;

import halte.segmentation.api.Focus;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Suppressed;
import halte.segmentation.api.SegmentRef;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who shall not be addressed. */
@Command(
        name = "suppressed",
        header = "List the customers who shall not be addressed, or say by which decisions one of them is not.",
        footer = {
            "",
            "Examples:",
            "  halte focus suppressed --limit 1000",
            "  halte focus suppressed email:ann@example.org"
        })
final class FocusSuppressedCommand implements Runnable {

    private final Session session;
    private final Console console;

    @Parameters(
            paramLabel = "WHO",
            arity = "0..1",
            description = "A customer's number, an identifier's value, or KIND:VALUE; everybody unless said otherwise.")
    private String who;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "How many at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    /**
     * Who shall not be addressed.
     *
     * @param total how many there are
     * @param customers the first of them
     */
    record All(long total, List<Suppressed> customers) {}

    FocusSuppressedCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        if (who == null) {
            everybody();
        } else {
            one();
        }
    }

    private void one() {
        List<Decision> decisions =
                session.need(Focus.class).suppressed(Who.find(session, who).number());
        if (console.forPrograms()) {
            console.answer(decisions);
        } else if (decisions.isEmpty()) {
            console.line(console.say("This customer may be addressed.", "Deze klant mag worden benaderd."));
        } else {
            new FocusViews(session).decisions(decisions);
        }
    }

    private void everybody() {
        List<Suppressed> first = new ArrayList<>();
        long[] total = new long[1];
        session.need(Focus.class).suppressed(each -> {
            console.checkCancelled();
            if (total[0]++ < limit) {
                first.add(each);
            }
        });
        if (console.forPrograms()) {
            console.answer(new All(total[0], first));
        } else {
            show(total[0], first);
        }
    }

    private void show(long total, List<Suppressed> first) {
        Table table = new Table().right(console.say("customer", "klant")).left(console.say("because of", "wegens"));
        first.forEach(each -> table.row(
                each.customer(), each.by().stream().map(SegmentRef::toString).collect(Collectors.joining(", "))));
        console.table(table, console.say("Nobody is left out.", "Niemand wordt overgeslagen."));
        if (total > first.size()) {
            String all = session.format().whole(total);
            console.line(console.say(all + " in total: raise --limit.", all + " in totaal: verhoog --limit."));
        }
    }
}
