package halte.segmentation.rfm;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a fit finds out that people should know. */
final class Findings {

    private Findings() {}

    /** Tells how many customers get no scores. */
    static List<Text> population(int customers, int orderless, int scored) {
        List<Text> findings = new ArrayList<>();
        Text all = Text.number(customers);
        if (orderless > 0) {
            Text some = Text.number(orderless);
            findings.add(new Text(
                    some.en() + " of " + all.en() + " customers have no order above zero after refunds and are in no"
                            + " segment.",
                    some.nl() + " van de " + all.nl() + " klanten hebben na terugbetalingen geen bestelling boven nul"
                            + " en zitten in geen doelgroep."));
        }
        int incomplete = customers - orderless - scored;
        if (incomplete > 0) {
            Text some = Text.number(incomplete);
            findings.add(new Text(
                    some.en() + " of " + all.en() + " customers lack a value, for want of consent or of data; the"
                            + " boundaries leave them out.",
                    some.nl() + " van de " + all.nl() + " klanten missen een waarde, bij gebrek aan toestemming of"
                            + " gegevens; de grenzen laten hen buiten beschouwing."));
        }
        return findings;
    }

    /** Tells when many equal values leave scores unused. */
    static List<Text> unused(Scale scale, double[] sorted) {
        int used = 0;
        int last = 0;
        for (double value : sorted) {
            int score = scale.score(value);
            used += score == last ? 0 : 1;
            last = score;
        }
        if (sorted.length == 0 || used == scale.bins()) {
            return List.of();
        }
        Text title = scale.dimension().title();
        return List.of(new Text(
                "Only " + used + " of the " + scale.bins() + " scores of " + title.en()
                        + " occur, because equal values get equal scores.",
                "Slechts " + used + " van de " + scale.bins() + " scores van " + title.nl()
                        + " komen voor, omdat gelijke waarden gelijke scores krijgen."));
    }

    /** Tells which cells nobody can ever fall into because earlier ones take all their scores. */
    static List<Text> shadowed(List<Cell> cells, Map<Dimension, Scale> scales) {
        Cube cube = new Cube(cells, scales);
        List<Text> findings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cube.reaches(i)) {
                Segment segment = cells.get(i).segment();
                findings.add(new Text(
                        "Nobody can be in '" + segment.title().en() + "': earlier segments take all of its scores.",
                        "Niemand kan in '" + segment.title().nl()
                                + "' zitten: eerdere doelgroepen nemen al zijn scores in."));
            }
        }
        return findings;
    }
}
