package halte.segmentation.demographic;

import halte.model.Text;
import java.util.List;

/** Says what does not suffice. */
final class Findings {

    private Findings() {}

    static void known(List<Text> findings, Dimension dimension, int known, int customers) {
        Text title = dimension.title();
        String trait = " (" + dimension.trait() + ")";
        if (known == 0) {
            findings.add(new Text(
                    title.en() + trait + " is known of nobody: is it imported?",
                    title.nl() + trait + " is van niemand bekend: is dit ingelezen?"));
        } else if (known < customers) {
            Text of = Text.number(customers);
            Text missing = Text.number(customers - known);
            findings.add(new Text(
                    title.en() + trait + " is not known of " + missing.en() + " of " + of.en() + " customers.",
                    title.nl() + trait + " is van " + missing.nl() + " van de " + of.nl() + " klanten niet bekend."));
        }
    }

    static void impossible(List<Text> findings, Dimension dimension, int customers) {
        if (customers > 0) {
            Text number = Text.number(customers);
            Text title = dimension.title();
            findings.add(new Text(
                    "Impossible for " + title.en()
                            + " and taken as unknown (ages below 0 or above 120, infinite numbers): " + number.en()
                            + ".",
                    "Onmogelijk voor " + title.nl()
                            + " en als onbekend genomen (leeftijden onder 0 of boven 120, oneindige" + " getallen): "
                            + number.nl() + "."));
        }
    }

    static Text noBands(Dimension dimension, int known) {
        Text title = dimension.title();
        return new Text(
                "No bands of " + title.en() + " can be learned from " + known + " values: they are fewer than "
                        + GroupFit.FEWEST + " or do not differ. Set bands to use it.",
                "Voor " + title.nl() + " zijn uit " + known + " waarden geen klassen te leren: het zijn er minder dan "
                        + GroupFit.FEWEST + " of zij verschillen niet. Stel klassen in om het te gebruiken.");
    }

    static Text belowFloor(Text view, long customers, int floor) {
        Text number = Text.number(customers);
        return new Text(
                "Customers in groups by " + view.en() + " of fewer than " + floor + ", which are no segments: "
                        + number.en() + ".",
                "Klanten in groepen naar " + view.nl() + " van minder dan " + floor + ", die geen doelgroep zijn: "
                        + number.nl() + ".");
    }

    static Text tooManyCells(Text view, int most) {
        return new Text(
                "There are more than " + most + " cells of " + view.en() + "; the largest are segments.",
                "Er zijn meer dan " + most + " cellen van " + view.nl() + "; de grootste zijn doelgroepen.");
    }
}
