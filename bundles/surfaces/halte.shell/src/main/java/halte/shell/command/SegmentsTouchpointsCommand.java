package halte.shell.command;

import halte.segmentation.api.Insight;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Question;
import halte.segmentation.api.Touchpoints.Scale;
import halte.shell.print.Console;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which touchpoints each segment uses, finds important and likes, and why. */
@Command(
        name = "touchpoints",
        header = "Show which touchpoints each segment uses, finds important and likes, and which ones split segments.",
        description = {
            "A splitting touchpoint pleases one segment and is a stumbling block to another: their mean ratings lie on opposite sides "
                    + "of the scale's middle and differ significantly after adjusting for all pairs (Holm).",
            "Answers of surveys (type survey-answer) count for the touchpoint that their property about names; reason is a coded "
                    + "motive. Importance is what people say of it; way is how often it is used in the 30 days before an order."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments touchpoints rfm",
            "  halte segments touchpoints rfm --by rating --scale 1-5 --days 365",
            "  halte segments touchpoints rfm --segment champions"
        })
final class SegmentsTouchpointsCommand implements Runnable {

    /** What a table of touchpoints and segments shows. */
    enum By {
        reach,
        rating,
        importance,
        way
    }

    private static final Pattern SCALE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)");

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @Option(
            names = "--by",
            defaultValue = "reach",
            description = "What to show: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless said otherwise.")
    private By by;

    @Option(names = "--segment", description = "Show all of this segment, with intervals and motives.")
    private String segment;

    @Option(names = "--days", description = "How far to look back; all time unless said otherwise.")
    private Integer days;

    @Option(
            names = "--scale",
            paramLabel = "LOW-HIGH",
            description = "The scale of ratings, such as 1-5; taken from them unless said otherwise.")
    private String scale;

    @Option(
            names = "--rating",
            paramLabel = "QUESTION",
            description = "The question that rates a touchpoint; all but that of importance unless said otherwise.")
    private String rating;

    @Option(
            names = "--importance",
            paramLabel = "QUESTION",
            defaultValue = "importance",
            description = "The question how important a touchpoint is; ${DEFAULT-VALUE} unless said otherwise.")
    private String importance;

    @Option(
            names = "--limit",
            defaultValue = "30",
            description = "How many touchpoints to show at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    SegmentsTouchpointsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Question question = new Question(days, scale == null ? null : scale(), rating, importance);
        Console console = session.console();
        console.busy("Looking at touchpoints", "Contactmomenten bekijken");
        Touchpoints touchpoints = session.need(Insight.class).touchpoints(id, question);
        if (console.forPrograms()) {
            console.answer(touchpoints);
            return;
        }
        TouchpointViews views = new TouchpointViews(session, touchpoints, Math.max(0, limit));
        if (segment == null) {
            views.board(by);
        } else {
            views.segment(id, segment);
        }
    }

    private Scale scale() {
        Matcher ends = SCALE.matcher(scale);
        if (ends.matches()) {
            return new Scale(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)));
        }
        throw new ParameterException(spec.commandLine(), "--scale is like 1-5, not " + scale);
    }
}
