package halte.shell.command;

import halte.identity.api.Identities.Customer;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Status;
import halte.shell.print.Console;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a customer's place. */
@Command(
        name = "explain",
        header = "Say why a customer is in a segment: which conditions held, from which traits.",
        footer = {
            "",
            "Examples:",
            "  halte explain 12347 rfm",
            "  halte explain email:ann@example.org --lang nl",
            "  halte explain '#17' rules --at 2011-12-10 --json"
        })
final class ExplainCommand implements Runnable {

    private final Session session;
    private final Console console;

    @Parameters(
            paramLabel = "WHO",
            index = "0",
            description = "A customer's number, an identifier's value, or KIND:VALUE.")
    private String who;

    @Parameters(
            paramLabel = "SEGMENTATION",
            index = "1",
            arity = "0..1",
            description = "The segmentation; all that have run unless said otherwise.")
    private String segmentation;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    ExplainCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        Customer customer = Who.find(session, who);
        Map<String, Explanation> explanations = explain(customer.number(), session.momentOrNow(at));
        if (console.forPrograms()) {
            console.answer(explanations);
            return;
        }
        if (explanations.isEmpty()) {
            console.line(console.say("No segmentation has run yet.", "Er is nog geen segmentatie uitgevoerd."));
        }
        explanations.forEach((id, explanation) -> show(session, id, explanation));
    }

    private Map<String, Explanation> explain(long customer, Instant moment) {
        Segmentations segmentations = session.need(Segmentations.class);
        List<String> wanted = segmentation != null
                ? List.of(segmentation)
                : segmentations.list().stream()
                        .filter(status -> status.lastRun() != null && status.gap() == null)
                        .map(Status::definition)
                        .map(Segmentations.Definition::id)
                        .toList();
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        wanted.forEach(id -> explanations.put(id, segmentations.explain(id, customer, moment)));
        return explanations;
    }

    /** Shows a customer's place to people. */
    static void show(Session session, String id, Explanation explanation) {
        Console console = session.console();
        String segments = explanation.segments().stream()
                .map(Segment::title)
                .map(console::say)
                .collect(Collectors.joining(", "));
        console.heading(id + ": " + console.say("customer #", "klant #") + explanation.customer() + " → "
                + (segments.isEmpty() ? console.say("no segment", "geen doelgroep") : segments));
        explanation.reasons().forEach(reason -> console.line(line(console, reason)));
        new ModelViews(session).estimates(explanation.estimates());
        new TraitLines(session).show(explanation.traits());
        console.line(console.say("  as stored by the last run: ", "  volgens de laatste keer: ")
                + stored(session, explanation));
        if (!explanation.madeBy().equals(explanation.servedBy())) {
            console.line(console.say("  from the model of: ", "  volgens het model van: ") + explanation.madeBy());
        }
        console.line("");
    }

    private static String stored(Session session, Explanation explanation) {
        Console console = session.console();
        String stored = explanation.stored().stream()
                .map(each -> each.segment()
                        + console.say(" since ", " sinds ")
                        + session.format().minute(each.since()))
                .collect(Collectors.joining(", "));
        return stored.isEmpty() ? console.say("no segment", "geen doelgroep") : stored;
    }

    private static String line(Console console, Reason reason) {
        String mark = reason.held() ? "✓ " : "✗ ";
        String segment = reason.segment() != null && reason.depth() == 0 ? reason.segment() + ": " : "";
        return "  " + "  ".repeat(reason.depth()) + mark + segment + console.say(reason.text());
    }
}
