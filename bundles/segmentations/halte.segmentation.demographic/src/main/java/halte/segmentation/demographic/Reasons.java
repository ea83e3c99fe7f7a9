package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.trait.api.TraitRow;

/** Says with a customer's own values why he is in a group. */
final class Reasons {

    private static final int LONGEST = 60;

    private Reasons() {}

    static Reason of(Grouping grouping, TraitRow row, String segment) {
        int group = grouping.of(row);
        Text title = grouping.dimension().title();
        Text value = value(grouping, row);
        Text in = group < 0
                ? new Text("no group", "geen groep")
                : grouping.groups().get(group).title();
        Text small = group < 0 || segment != null
                ? Text.of("")
                : new Text(", too small to be a segment", ", te klein voor een doelgroep");
        Text text = new Text(
                title.en() + ": " + value.en() + " (" + in.en() + small.en() + ")",
                title.nl() + ": " + value.nl() + " (" + in.nl() + small.nl() + ")");
        return new Reason(segment, grouping.dimension().trait(), segment != null, text, 0);
    }

    private static Text value(Grouping grouping, TraitRow row) {
        String shown = grouping.shown(row);
        if (shown == null) {
            return new Text("not known", "niet bekend");
        }
        double number = grouping.number(row);
        if (grouping.dimension().kind() != Kind.CATEGORY && Double.isFinite(number)) {
            return Text.number(number);
        }
        return Text.of(shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…");
    }
}
