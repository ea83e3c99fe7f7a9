package halte.shell.command;

import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Cell;
import halte.segmentation.api.Touchpoints.Group;
import halte.segmentation.api.Touchpoints.Motive;
import halte.segmentation.api.Touchpoints.Score;
import halte.segmentation.api.Touchpoints.Touchpoint;
import halte.shell.command.SegmentsTouchpointsCommand.By;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows touchpoints beside segments. */
final class TouchpointViews {

    private static final int LETTERS = 26;

    private final Console console;
    private final Format format;
    private final Touchpoints board;
    private final List<Touchpoint> shown;

    TouchpointViews(Session session, Touchpoints board, int limit) {
        this.console = session.console();
        this.format = session.format();
        this.board = board;
        this.shown = board.touchpoints().stream().limit(limit).toList();
    }

    void board(By by) {
        console.line(title(by));
        console.line("");
        Table table = new Table()
                .left(console.say("touchpoint", "contactmoment"), "")
                .right(console.say("everybody", "iedereen"));
        IntStream.range(0, board.groups().size()).forEach(group -> table.right(letters(group)));
        for (Touchpoint touchpoint : shown) {
            List<Object> cells = new ArrayList<>(
                    List.of(touchpoint.name(), touchpoint.splits().isEmpty() ? "" : console.say("splits", "splitst")));
            cells.add(value(by, touchpoint.everybody()));
            touchpoint.cells().forEach(cell -> cells.add(value(by, cell)));
            table.row(cells.toArray());
        }
        console.table(table, console.say("No touchpoints.", "Geen contactmomenten."));
        console.line("");
        console.line(IntStream.range(0, board.groups().size())
                .mapToObj(group -> letters(group) + " "
                        + console.say(board.groups().get(group).segment().title()))
                .collect(Collectors.joining(" · ")));
        findings();
    }

    /** Numbers segments A, B, ..., Z, AA, AB, ... as spreadsheets do. */
    private static String letters(int group) {
        String last = String.valueOf((char) ('A' + group % LETTERS));
        return group < LETTERS ? last : letters(group / LETTERS - 1) + last;
    }

    private String title(By by) {
        return switch (by) {
            case reach -> console.say("Share that used it", "Deel dat het gebruikte");
            case rating -> console.say("Mean rating", "Gemiddelde beoordeling");
            case importance -> console.say("How important they say it is", "Hoe belangrijk zij het noemen");
            case way ->
                console.say(
                        "Share of the buyers who used it in the 30 days before an order",
                        "Deel van de kopers dat het in de 30 dagen voor een bestelling gebruikte");
        };
    }

    private String value(By by, Cell cell) {
        return switch (by) {
            case reach -> format.percent(cell.reach().value());
            case rating -> format.decimal(cell.rating().value(), 2);
            case importance -> format.decimal(cell.stated().value(), 2);
            case way -> format.percent(cell.onTheWay().value());
        };
    }

    private void findings() {
        console.line("");
        board.findings().forEach(finding -> console.line("  - " + console.say(finding)));
    }

    void segment(String segmentation, String segment) {
        int position = position(segmentation, segment);
        Group group = board.groups().get(position);
        console.line(console.say(group.segment().title()) + ": " + format.whole(group.members())
                + console.say(" members, ", " leden, ") + format.whole(group.buyers())
                + console.say(" of whom ordered.", " van hen bestelden."));
        console.line("");
        Table table = new Table()
                .left(console.say("touchpoint", "contactmoment"))
                .right(console.say("reach", "bereik"), console.say("95 % interval", "95 %-interval"))
                .right(console.say("rating", "oordeel"), console.say("95 % interval", "95 %-interval"))
                .right(console.say("importance", "belang"))
                .right(console.say("on the way", "onderweg"))
                .left(console.say("motives", "motieven"));
        shown.forEach(touchpoint -> row(table, touchpoint, touchpoint.cells().get(position)));
        console.table(table, console.say("No touchpoints.", "Geen contactmomenten."));
        findings();
    }

    private void row(Table table, Touchpoint touchpoint, Cell cell) {
        table.row(
                touchpoint.name(),
                format.percent(cell.reach().value()),
                shares(cell.reach()),
                format.decimal(cell.rating().value(), 2),
                numbers(cell.rating()),
                format.decimal(cell.stated().value(), 2),
                format.percent(cell.onTheWay().value()),
                cell.motives().stream().map(this::motive).collect(Collectors.joining(", ")));
    }

    private String motive(Motive motive) {
        return motive.reason() + " " + format.percent(motive.share());
    }

    private String shares(Score score) {
        return score.interval().known()
                ? format.percent(score.interval().low()) + " – "
                        + format.percent(score.interval().high())
                : "–";
    }

    private String numbers(Score score) {
        return score.interval().known()
                ? format.decimal(score.interval().low(), 2) + " – "
                        + format.decimal(score.interval().high(), 2)
                : "–";
    }

    private int position(String segmentation, String segment) {
        return IntStream.range(0, board.groups().size())
                .filter(i -> board.groups().get(i).segment().id().equals(segment))
                .findFirst()
                .orElseThrow(
                        () -> new SegmentRef(segmentation, segment).unknown().asException());
    }
}
