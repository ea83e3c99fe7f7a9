package halte.segmentation.purchases;

import halte.model.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts dates, lengths and shares into words. */
final class Words {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));

    private Words() {}

    static Text date(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return new Text(date.format(ENGLISH), date.format(DUTCH));
    }

    static Text percent(double share) {
        return Text.number(Math.rint(100 * share));
    }

    static Text days(double days) {
        Text number = Text.number(Math.rint(days));
        boolean one = Math.rint(days) == 1;
        return new Text(number.en() + (one ? " day" : " days"), number.nl() + (one ? " dag" : " dagen"));
    }

    static Text times(int times) {
        Text number = Text.number(times);
        return new Text(number.en() + (times == 1 ? " time" : " times"), number.nl() + " keer");
    }

    /** Says what follows what and how. */
    static Text relation(Relation relation, Items items) {
        String from = items.name(relation.from());
        String to = items.name(relation.to());
        return switch (relation.kind()) {
            case UPGRADE ->
                relation.from() == relation.to()
                        ? new Text("a dearer one of " + to, "een duurdere uit " + to)
                        : new Text(to + " as an upgrade of " + from, to + " als upgrade van " + from);
            case ACCESSORY -> new Text(to + " as an accessory to " + from, to + " als accessoire bij " + from);
            case COMPLEMENT -> new Text(to + " to complement " + from, to + " als aanvulling op " + from);
        };
    }
}
