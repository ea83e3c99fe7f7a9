package halte.shell.command;

import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Value;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Result;
import halte.shell.print.Console;
import halte.trait.api.Timelines.Extent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job on generated data, as a story. */
@Command(
        name = "demo",
        header = "Run the main job on generated data: import, resolve, segment, measure, explain.",
        description =
                "The data is SYNTHETIC: generated from a seed, nobody in it exists. Running it twice gives the same.",
        footer = {"", "Examples:", "  halte demo", "  halte demo --customers 500 --seed 7 --lang nl"})
final class DemoCommand implements Runnable {

    private static final Set<String> TOLD = Set.of("by-category", "overlap-in-televisions", "overlap-in-clothes");

    private final Session session;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--customers",
            defaultValue = "5000",
            description = "How many customers; ${DEFAULT-VALUE} unless said otherwise.")
    private int customers;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "The seed; the same seed gives the same data; ${DEFAULT-VALUE} unless said otherwise.")
    private long seed;

    DemoCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    /** All that the demo found. */
    record Answer(
            boolean synthetic,
            int customers,
            long seed,
            Importing.Answer imported,
            Extent extent,
            List<Result> segmentations,
            List<Result> needs,
            Explanation example,
            Report kpis) {}

    @Override
    public void run() {
        if (customers < 1) {
            throw new ParameterException(spec.commandLine(), "--customers must be at least 1");
        }
        Demo demo = new Demo(session);
        Importing.Answer imported = demo.gather(customers, seed);
        Extent extent = demo.extent();
        Instant at = demo.moment(extent);
        Result rfm = demo.rfm(at);
        Result rules = demo.rules(at);
        Explanation example = demo.example(rules, at).orElse(null);
        Answer answer = new Answer(
                true, customers, seed, imported, extent, List.of(rfm, rules), demo.needs(at), example, demo.kpis());
        if (console.forPrograms()) {
            console.answer(answer);
        } else {
            tell(answer);
        }
    }

    private void tell(Answer answer) {
        console.heading(console.say(
                "Halte demo. SYNTHETIC data: " + customers + " generated customers, seed " + seed
                        + "; nobody in it exists.",
                "Halte-demo. SYNTHETISCHE gegevens: " + customers + " verzonnen klanten, startgetal " + seed
                        + "; niemand erin bestaat."));
        step(1, "Gather: six sources, every record accounted for", "Verzamelen: zes bronnen, elk record verantwoord");
        new ImportViews(session).answer(answer.imported());
        step(2, "One timeline per customer", "Eén tijdlijn per klant");
        CustomersCommand.extent(session, answer.extent());
        step(
                3,
                "Segments: by value, and by rules that people can read",
                "Doelgroepen: naar waarde, en met leesbare regels");
        new SegmentViews(session).answer(answer.segmentations());
        if (answer.example() != null) {
            step(4, "Why one customer is where he is", "Waarom één klant zit waar hij zit");
            ExplainCommand.show(
                    session, answer.segmentations().get(1).definition().id(), answer.example());
        }
        step(
                5,
                "Needs: which age groups want the same, of televisions and of clothes",
                "Behoeftes: welke leeftijdsgroepen hetzelfde willen, bij televisies en bij kleding");
        answer.needs().stream().map(DemoCommand::inShort).forEach(new SegmentViews(session)::result);
        step(6, "KPIs by quarter, with 95 % intervals", "KPI's per kwartaal, met 95%-intervallen");
        new KpiTables(session).report(withoutSeries(answer.kpis()));
        next();
    }

    /** Leaves out all tables but those that tell the story. */
    private static Result inShort(Result result) {
        return new Result(
                result.definition(),
                result.at(),
                result.customers(),
                result.segments(),
                result.unassigned(),
                result.sufficiency(),
                result.entered(),
                result.left(),
                result.model(),
                result.tables().stream()
                        .filter(table -> TOLD.contains(table.id()))
                        .toList(),
                result.madeBy());
    }

    /** Leaves out KPIs of several series: they fill pages, and the story is about the others. */
    private static Report withoutSeries(Report report) {
        Set<String> several = report.values().stream()
                .filter(value -> value.series() != 0)
                .map(Value::kpi)
                .collect(Collectors.toSet());
        List<Value> values = report.values().stream()
                .filter(value -> !several.contains(value.kpi()))
                .toList();
        return new Report(report.request(), values, report.failures());
    }

    private void step(int number, String en, String nl) {
        console.line("");
        console.heading(number + ". " + console.say(en, nl));
    }

    private void next() {
        console.line("");
        console.heading(console.say("What to try next", "Wat u nu kunt proberen"));
        console.line("  halte segments show rfm --lang nl");
        console.line("  halte segments members demo-journey onboarding-help");
        console.line("  halte segments show demo-needs");
        console.line("  halte segments touchpoints demo-ages --rating tevredenheid --importance belang");
        console.line("  halte kpis cohort-retention --by month");
        console.line("  halte sql \"select type, count(*) from touches group by type\"");
        console.line("  halte import " + console.say("your", "uw") + ".csv --mapping " + console.say("your", "uw")
                + ".json --dry-run");
    }
}
