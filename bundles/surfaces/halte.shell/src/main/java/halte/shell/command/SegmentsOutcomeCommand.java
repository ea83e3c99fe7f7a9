package halte.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Question;
import halte.shell.print.Console;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what came of the customers of each segment. */
@Command(
        name = "outcome",
        header =
                "Show what came of the customers of each segment, such as who answered a campaign, and what chance would show.",
        description = {
            "Each segment is held against everybody else: as a difference and as a ratio, each with its 95 %% interval. "
                    + "Significant is significant after adjusting for the number of segments (Holm), and only where the data suffices.",
            "A trait is the name of a declared trait, or a file with a trait's declaration. With --is the share with that text "
                    + "is compared, with --above the share with a larger number; else the mean, or the share of 1 where there is nothing "
                    + "but 0 and 1.",
            "--variant tells which variant of a message each customer got; it is held against the --generic one."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments outcome rfm --trait response",
            "  halte segments outcome rfm --trait mood --is glad",
            "  halte segments outcome rfm --trait spent-after.json --at 2012-03-31",
            "  halte segments outcome rfm --trait response --variant campaign --generic newsletter"
        })
final class SegmentsOutcomeCommand implements Runnable {

    private static final String FILE = ".json";

    private final Session session;

    @picocli.CommandLine.Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @Option(
            names = "--trait",
            required = true,
            paramLabel = "NAME|FILE.json",
            description = "The outcome: a declared trait, or a file with a declaration.")
    private String trait;

    @Option(names = "--is", paramLabel = "TEXT", description = "The text that counts.")
    private String is;

    @Option(names = "--above", paramLabel = "NUMBER", description = "The number above which it counts.")
    private Double above;

    @Option(
            names = "--variant",
            paramLabel = "NAME|FILE.json",
            description = "The trait that tells which variant of a message a customer got.")
    private String variant;

    @Option(names = "--generic", paramLabel = "TEXT", description = "The variant that everybody could have got.")
    private String generic;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "The moment of the outcome; that of the last run unless said otherwise.")
    private When at;

    SegmentsOutcomeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Question question = new Question(trait(trait), is, above, variant == null ? null : trait(variant), generic);
        Console console = session.console();
        console.busy("Comparing outcomes", "Uitkomsten vergelijken");
        Outcome outcome =
                session.need(Insight.class).outcome(id, question, at == null ? null : session.momentOrNow(at));
        if (console.forPrograms()) {
            console.answer(outcome);
        } else {
            new OutcomeViews(session, outcome).show();
        }
    }

    private TraitDeclaration trait(String text) {
        return text.endsWith(FILE) ? declaration(Path.of(text)) : TraitDeclaration.declared(text);
    }

    @SuppressWarnings("unchecked")
    private TraitDeclaration declaration(Path path) {
        try {
            Map<String, Object> tree = session.console().json().read(session.read(path), Map.class);
            return TraitDeclarations.read(Parameters.of(tree));
        } catch (JsonProcessingException wrong) {
            throw new Failure(
                            "FILE_UNREADABLE",
                            Actor.USER,
                            "The file " + session.file(path) + " is no JSON object.",
                            "Write a trait's declaration, such as {\"name\": \"spent\", \"aggregate\": \"sum\","
                                    + " \"field\": \"net\"}.")
                    .asException(wrong);
        }
    }
}
