package halte.segmentation.value;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments and who falls into which.
 *
 * @param cuts the lowest value of each tier but the lowest, best first
 * @param gone the probability of being still a customer below which he counts as probably gone
 */
record Tiers(double[] cuts, double gone) {

    private static final Text RANKED_BY =
            new Text("Expected value of the coming period", "Verwachte waarde van de komende periode");

    private static final List<Segment> FOUR = List.of(
            tier("top", "Top", "Top"),
            tier("high", "High", "Hoog"),
            tier("middle", "Middle", "Midden"),
            tier("low", "Low", "Laag"));

    private static final Segment GONE = new Segment(
            "probably-gone",
            new Text("Probably gone", "Waarschijnlijk weg"),
            new Text(
                    "Silent for so long that they probably buy no more",
                    "Al zo lang stil dat zij waarschijnlijk niet meer kopen"));

    private static final Segment UNRANKED = new Segment(
            "not-ranked",
            new Text("Not ranked", "Niet ingedeeld"),
            new Text(
                    "Customers with orders whose data does not suffice for a ranking",
                    "Klanten met bestellingen van wie de gegevens geen indeling toelaten"));

    private static Segment tier(String id, String en, String nl) {
        return new Segment(
                id,
                new Text(en, nl),
                new Text(
                        RANKED_BY.en() + ": " + en.toLowerCase(java.util.Locale.ROOT),
                        RANKED_BY.nl() + ": " + nl.toLowerCase(java.util.Locale.ROOT)));
    }

    List<Segment> segments() {
        int tiers = cuts.length + 1;
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < tiers; i++) {
            segments.add(tiers == FOUR.size() ? FOUR.get(i) : numbered(i + 1, tiers));
        }
        segments.add(GONE);
        segments.add(UNRANKED);
        return List.copyOf(segments);
    }

    private static Segment numbered(int tier, int of) {
        return new Segment(
                "tier-" + tier, new Text("Tier " + tier + " of " + of, "Niveau " + tier + " van " + of), RANKED_BY);
    }

    int gonePosition() {
        return cuts.length + 1;
    }

    int unranked() {
        return cuts.length + 2;
    }

    int position(double alive, double value) {
        if (alive < gone) {
            return gonePosition();
        }
        int tier = 0;
        while (tier < cuts.length && value < cuts[tier]) {
            tier++;
        }
        return tier;
    }
}
