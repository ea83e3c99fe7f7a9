package halte.segmentation.purchases;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.List;

/** The segments, in the order of {@link State}. */
final class Segments {

    static final List<Segment> ALL = List.of(
            segment(
                    "due-now",
                    "Needed now",
                    "Nu nodig",
                    new Text(
                            "Needs something again about now, by his own rhythm.",
                            "Heeft volgens zijn eigen ritme ongeveer nu iets opnieuw nodig.")),
            segment(
                    "due-soon",
                    "Needed soon",
                    "Binnenkort nodig",
                    new Text("Will soon need something again.", "Heeft binnenkort iets opnieuw nodig.")),
            segment(
                    "overdue",
                    "Overdue",
                    "Over tijd",
                    new Text(
                            "Should have bought something again by now, and still may.",
                            "Had iets al opnieuw moeten kopen, en kan dat nog doen.")),
            segment(
                    "not-yet",
                    "Not yet",
                    "Nog niet",
                    new Text(
                            "Buys something again and again, but needs nothing of it for now.",
                            "Koopt iets telkens opnieuw, maar heeft daar nu niets van nodig.")),
            segment(
                    "no-clear-moment",
                    "No clear moment",
                    "Geen duidelijk moment",
                    new Text(
                            "May need something again about now, but is unlikely to buy it soon.",
                            "Heeft misschien ongeveer nu iets opnieuw nodig, maar koopt het waarschijnlijk niet binnenkort.")),
            segment(
                    "stopped",
                    "Probably stopped",
                    "Waarschijnlijk gestopt",
                    new Text(
                            "Has probably stopped buying all that he used to buy again and again.",
                            "Koopt waarschijnlijk niets meer van wat hij telkens opnieuw kocht.")),
            segment(
                    "next-step-now",
                    "Next step now",
                    "Volgende stap nu",
                    new Text(
                            "Has something after which others take a next step about now.",
                            "Heeft iets waarna anderen ongeveer nu een volgende stap zetten.")),
            segment(
                    "next-step-early",
                    "Next step later",
                    "Volgende stap later",
                    new Text(
                            "Has something after which others take a next step, but later.",
                            "Heeft iets waarna anderen een volgende stap zetten, maar later.")),
            segment(
                    "next-step-late",
                    "Next step past",
                    "Volgende stap voorbij",
                    new Text(
                            "Has something after which most who take a next step did so earlier.",
                            "Heeft iets waarna de meesten die een volgende stap zetten, dat eerder deden.")));

    private Segments() {}

    private static Segment segment(String id, String en, String nl, Text description) {
        return new Segment(id, new Text(en, nl), description);
    }

    static String id(State state) {
        return ALL.get(state.ordinal()).id();
    }
}
