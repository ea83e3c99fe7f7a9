package halte.example.aida;

import halte.journey.api.Evidence;
import halte.journey.api.Stage;
import halte.journey.api.StageModel;
import halte.journey.api.StageModelDescriptor;
import halte.model.Text;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Awareness, interest, desire and action: E. K. Strong, The Psychology of Selling and Advertising, 1925. */
@Component
public final class AidaModel implements StageModel {

    private static final StageModelDescriptor DESCRIPTOR = new StageModelDescriptor(
            "aida",
            new Text("Awareness, interest, desire, action", "Aandacht, interesse, verlangen, actie"),
            new Text(
                    "How far each customer has come on the way to an order. After E. K. Strong, 1925.",
                    "Hoe ver elke klant op weg naar een bestelling is. Naar E. K. Strong, 1925."),
            List.of(
                    new Stage(
                            "awareness",
                            new Text("Awareness", "Aandacht"),
                            new Text("Has come across us.", "Is ons tegengekomen."),
                            Set.of("advertisement-view", "page-view", "email-opened"),
                            30,
                            0.25,
                            0),
                    new Stage(
                            "interest",
                            new Text("Interest", "Interesse"),
                            new Text("Looks into what we have.", "Verdiept zich in wat wij hebben."),
                            Set.of("search", "offer-click", "email-clicked", "store-visit"),
                            14,
                            1,
                            0),
                    new Stage(
                            "desire",
                            new Text("Desire", "Verlangen"),
                            new Text("Wants something in particular.", "Wil iets bepaalds."),
                            Set.of("product-view", "cart-change", "checkout-step"),
                            7,
                            2,
                            0),
                    new Stage(
                            "action",
                            new Text("Action", "Actie"),
                            new Text("Ordered lately.", "Bestelde onlangs."),
                            Set.of("coupon"),
                            30,
                            1,
                            30)));

    @Override
    public StageModelDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int decide(Evidence evidence) {
        for (int stage = DESCRIPTOR.stages().size() - 1; stage >= 0; stage--) {
            if (evidence.strength(stage) >= 1 || evidence.afterOrder(stage)) {
                return stage;
            }
        }
        return NONE;
    }
}
