package halte.shell.command;

import halte.segmentation.api.Effort;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations;
import halte.shell.print.Console;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which segments are worth the effort. */
@Command(
        name = "perspective",
        header = "Judge segment by segment whether it has perspective: size, growth, value, and the break-even size.",
        description = {
            "--effort says what addressing a segment takes and what is expected of it: fixed (costs whatever the size), "
                    + "per-member (costs for each), margin (0-1), days (the period), and either uplift (0.05: revenue "
                    + "grows by 5 %%) or response (0.2: one in five orders once more).",
            "It is tried out unless --keep says to keep it; an effort that was kept is used from then on."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments perspective rfm",
            "  halte segments perspective rfm --days 180",
            "  halte segments perspective rfm --effort fixed=100,per-member=0.10,margin=0.5,response=0.2",
            "  halte segments perspective rfm --segment champions --effort fixed=500,margin=0.4,uplift=0.05 --keep"
        })
final class SegmentsPerspectiveCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "The period that growth is looked at over; ${DEFAULT-VALUE} unless said otherwise.")
    private int days;

    @Option(names = "--segment", description = "Only this segment.")
    private String segment;

    @Option(names = "--effort", paramLabel = "NAME=VALUE", split = ",", description = "Try an effort out.")
    private Map<String, Double> effort;

    @Option(
            names = "--keep",
            description = "Keep the effort of --effort for the --segment; without --effort forget it.")
    private boolean keep;

    SegmentsPerspectiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        check();
        Console console = session.console();
        console.busy("Judging the perspective", "Het perspectief beoordelen");
        List<Outlook> outlooks = outlooks(session.need(Insight.class));
        if (console.forPrograms()) {
            console.answer(outlooks);
        } else {
            new InsightViews(session).perspective(outlooks);
        }
    }

    private void check() {
        if (days < 1 || days > 3650) {
            throw new ParameterException(spec.commandLine(), "--days is from 1 to 3650");
        }
        if (keep && segment == null) {
            throw new ParameterException(spec.commandLine(), "--keep needs --segment");
        }
    }

    private List<Outlook> outlooks(Insight insight) {
        Effort wanted = effort == null ? null : wanted();
        if (keep) {
            insight.effort(new SegmentRef(id, segment), wanted, session.who());
        }
        if (wanted == null && segment == null) {
            return insight.perspective(id, days);
        }
        return segments().stream()
                .map(name -> {
                    session.console().checkCancelled();
                    SegmentRef ref = new SegmentRef(id, name);
                    Effort used = wanted == null ? insight.effort(ref).orElse(null) : wanted;
                    return insight.perspective(ref, used, days);
                })
                .toList();
    }

    private List<String> segments() {
        if (segment != null) {
            return List.of(segment);
        }
        return session
                .need(Segmentations.class)
                .last(id)
                .orElseThrow(() -> SegmentViews.neverRan(id).asException())
                .segments()
                .stream()
                .map(each -> each.segment().id())
                .toList();
    }

    private Effort wanted() {
        Amounts given = new Amounts(spec, "--effort", effort);
        double fixed = given.or("fixed", 0);
        double perMember = given.or("per-member", 0);
        double margin = given.or("margin", 1);
        Double uplift = given.find("uplift");
        Double response = given.find("response");
        int period = given.days("days", days);
        given.end();
        return new Effort(fixed, perMember, margin, uplift, response, period);
    }
}
