package halte.segmentation.stage;

import halte.journey.api.Evidence;
import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.journey.api.StageModelDescriptor;
import halte.model.Text;
import halte.model.TouchType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stages of A. Kaushik, See-Think-Do: A Content, Marketing, Measurement Business Framework (Occam's Razor, 2013), with Care added in
 * See, Think, Do, Care Winning Combo: Content + Marketing + Measurement (Occam's Razor, 2015).
 */
final class SeeThinkDoCare implements StageModel {

    static final String ID = "stage";

    private static final int SEE = 0;
    private static final int THINK = 1;
    private static final int DO = 2;
    private static final int CARE = 3;

    /** What an order weighs against intent for something new while Care lasts. */
    private static final double HOLD = 2;

    private static final StageModelDescriptor DESCRIPTOR = new StageModelDescriptor(
            ID,
            new Text("See, Think, Do, Care", "See, Think, Do, Care"),
            new Text(
                    "In which stage of the journey each customer is now: reached (See), orienting (Think), about to order"
                            + " (Do) or to be cared for after an order (Care). Intent outranks reach; Care lasts after an"
                            + " order unless intent for something new outweighs it. After A. Kaushik, 2013 and 2015.",
                    "In welke fase van de reis elke klant nu is: bereikt (See), zich oriënterend (Think), bijna bestellend"
                            + " (Do) of te verzorgen na een bestelling (Care). Intentie gaat vóór bereik; Care duurt na een"
                            + " bestelling, tenzij intentie voor iets nieuws zwaarder weegt. Naar A. Kaushik, 2013 en 2015."),
            List.of(
                    stage(
                            "see",
                            "See",
                            new Text(
                                    "Reached, but without any sign of wanting to buy something.",
                                    "Bereikt, maar zonder enig teken iets te willen kopen."),
                            30,
                            0.25,
                            0),
                    stage(
                            "think",
                            "Think",
                            new Text(
                                    "Orienting: searches, and looks at products or offers.",
                                    "Oriënteert zich: zoekt, en bekijkt producten of aanbiedingen."),
                            14,
                            1,
                            0),
                    stage(
                            "do",
                            "Do",
                            new Text(
                                    "About to order: has things in the cart, or has begun to check out.",
                                    "Staat op het punt te bestellen: heeft iets in het mandje of begon af te rekenen."),
                            7,
                            1,
                            0),
                    stage(
                            "care",
                            "Care",
                            new Text(
                                    "Ordered lately, or asks for help or gives an opinion: to be cared for.",
                                    "Bestelde onlangs, of vraagt hulp of geeft een mening: te verzorgen."),
                            30,
                            1,
                            90)));

    private static Stage stage(String id, String title, Text description, int halfLife, double enough, int afterOrder) {
        return new Stage(
                id,
                Text.of(title),
                description,
                TouchType.SHIPPED.stream()
                        .filter(type -> type.stage().equals(id))
                        .map(TouchType::name)
                        .collect(Collectors.toUnmodifiableSet()),
                halfLife,
                enough,
                afterOrder);
    }

    @Override
    public StageModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int decide(Evidence evidence) {
        double care = evidence.strength(CARE) + (evidence.afterOrder(CARE) ? HOLD : 0);
        double intent = Math.max(1, care);
        if (evidence.strength(DO) >= intent) {
            return DO;
        }
        if (evidence.strength(THINK) >= intent) {
            return THINK;
        }
        if (care >= 1) {
            return CARE;
        }
        return evidence.strength(SEE) >= 1 ? SEE : NONE;
    }
}
