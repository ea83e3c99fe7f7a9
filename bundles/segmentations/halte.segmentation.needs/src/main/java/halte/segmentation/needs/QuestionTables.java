package halte.segmentation.needs;

import halte.model.Moment;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The questions that needs are measured by: how often answered by whom, and how well each moment of the purchase is covered. */
final class QuestionTables {

    private static final Column MOMENT = Column.of("moment", "Moment", "Moment");
    private static final Column ANSWERS = Column.of("answers", "Known of", "Bekend van");

    private final Fitted fitted;
    private final NeedsParameters wanted;
    private final NeedSpace space;

    QuestionTables(Fitted fitted) {
        this.fitted = fitted;
        this.wanted = fitted.wanted();
        this.space = new NeedSpace(wanted, new NeedsTraits(wanted));
    }

    private static Text title(Moment moment) {
        return switch (moment) {
            case BEFORE -> new Text("before the purchase", "voor de aankoop");
            case DURING -> new Text("during the purchase", "tijdens de aankoop");
            case AFTER -> new Text("after the purchase", "na de aankoop");
        };
    }

    /** Returns a card per question, with how many of each group answered it; needs that nobody was asked about are assumptions. */
    Table questions() {
        List<List<Object>> rows = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            for (int slot = 0; slot < space.slots().size(); slot++) {
                if (space.slots().get(slot).measure().moment() == moment) {
                    rows.add(question(slot));
                }
            }
        }
        wanted.needs().stream().filter(need -> need.measures().isEmpty()).forEach(need -> rows.add(assumption(need)));
        List<Column> columns = new ArrayList<>(List.of(
                MOMENT,
                Column.of("question", "Question", "Vraag"),
                Columns.NEED,
                Columns.CATEGORY,
                Column.of("source", "Source", "Bron"),
                Column.of("evidenced", "Groups with enough answers", "Groepen met genoeg antwoorden")));
        fitted.groups().forEach(group -> columns.add(new Column("of-" + group.id(), group.title(), null)));
        return new Table(
                "questions",
                new Text(
                        "Questions, and how many of each group answered",
                        "Vragen, en hoeveel van elke groep antwoordden"),
                columns,
                rows);
    }

    private List<Object> question(int slot) {
        Measure measure = space.slots().get(slot).measure();
        int column = space.columnOf(slot);
        long evidenced = IntStream.range(0, fitted.groups().size())
                .filter(group ->
                        fitted.gathered().told(slot, group) >= wanted.limits().answers())
                .count();
        List<Object> row = new ArrayList<>(List.of(
                title(measure.moment()),
                measure.text(),
                wanted.need(column).title(),
                wanted.category(column).title(),
                evidenced > 0
                        ? measure.kind().source()
                        : Words.say(
                                "assumption ({0})",
                                "aanname ({0})", measure.kind().source()),
                evidenced));
        for (int group = 0; group < fitted.groups().size(); group++) {
            row.add(fitted.gathered().told(slot, group));
        }
        return row;
    }

    private List<Object> assumption(Need need) {
        List<Object> row =
                new ArrayList<>(Arrays.asList(null, null, need.title(), null, new Text("assumption", "aanname"), 0));
        fitted.groups().forEach(group -> row.add(0));
        return row;
    }

    Table moments() {
        List<List<Object>> rows = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            rows.add(moment(moment));
        }
        return new Table(
                "moments",
                new Text("How well each moment is covered", "Hoe goed elk moment is gedekt"),
                List.of(
                        MOMENT,
                        Column.of("questions", "Questions", "Vragen"),
                        ANSWERS,
                        Column.of("needs", "Needs asked about", "Behoeftes bevraagd"),
                        Column.of("covered", "Groups and questions covered", "Groepen en vragen gedekt")),
                rows);
    }

    private List<Object> moment(Moment moment) {
        Set<Integer> needs = new TreeSet<>();
        int questions = 0;
        int covered = 0;
        long answers = 0;
        for (int slot = 0; slot < space.slots().size(); slot++) {
            if (space.slots().get(slot).measure().moment() == moment) {
                questions++;
                needs.add(space.columnOf(slot));
                for (int group = 0; group < fitted.groups().size(); group++) {
                    long told = fitted.gathered().told(slot, group);
                    answers += told;
                    covered += told >= wanted.limits().answers() ? 1 : 0;
                }
            }
        }
        int all = questions * fitted.groups().size();
        return Table.row(
                title(moment),
                questions,
                answers,
                Words.say("{0} of {1}", "{0} van {1}", needs.size(), wanted.columns()),
                all == 0 ? Double.NaN : covered / (double) all);
    }
}
