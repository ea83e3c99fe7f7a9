#set($id = $package.substring($package.lastIndexOf(".")).replace(".", ""))
package ${package};

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Tells active customers from dormant and lost ones, by the days since their last touch. */
@Component
public final class DormancyStrategy implements SegmentationStrategy {

    static final String TRAIT = "days-since-last-touch";

    private static final int MINIMUM_CUSTOMERS = 20;
    private static final int MINIMUM_HISTORY_DAYS = 90;

    @Override
    public StrategyDescriptor descriptor() {
        return new StrategyDescriptor(
                "${id}",
                new Text("Dormancy", "Sluimering"),
                new Text("By the days since the last touch.", "Naar het aantal dagen sinds het laatste contact."),
                MINIMUM_CUSTOMERS,
                MINIMUM_HISTORY_DAYS);
    }

    @Override
    public List<TraitDeclaration> traits(Parameters parameters) {
        parameters.allow(Set.of("dormant", "lost"));
        model(parameters);
        return List.of(TraitDeclaration.of(TRAIT, Aggregate.DAYS_SINCE, null, TouchFilter.ALL)
                .in("days"));
    }

    @Override
    public SegmentationModel fit(TraitTable population, FitContext context) {
        return model(context.parameters());
    }

    @Override
    public SegmentationModel restore(Parameters parameters, Parameters data) {
        if (!DormancyModel.VERSION.equals(data.values().get("model"))) {
            throw new Failure(
                            "MODEL_UNREADABLE",
                            Actor.USER,
                            "The stored model is not one of this strategy.",
                            "Run the segmentation again.")
                    .asException();
        }
        return model(data);
    }

    private static DormancyModel model(Parameters parameters) {
        int dormant = parameters.whole("dormant", 30);
        int lost = parameters.whole("lost", 90);
        if (dormant <= 0) {
            throw parameters.invalid("dormant", "must be above 0 days");
        }
        if (lost <= dormant) {
            throw parameters.invalid("lost", "must be more days than dormant");
        }
        return new DormancyModel(dormant, lost);
    }
}
