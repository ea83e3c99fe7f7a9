package halte.segmentation;

import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.segmentation.api.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a fit and the assignment of all customers brought, before anything is stored.
 *
 * @param definition what was fitted
 * @param bundle the bundle that fitted it
 * @param at the moment of asking
 * @param looked how many customers were looked at
 * @param memberships who is where
 * @param sufficiency whether the data suffices
 * @param model the model's data
 * @param tables what the fit found out, to look at
 */
record Fitted(
        Definition definition,
        String bundle,
        Instant at,
        long looked,
        Memberships memberships,
        Sufficiency sufficiency,
        Map<String, Object> model,
        List<Table> tables) {

    StoredModel stored() {
        return new StoredModel(definition.version(), definition.strategy(), definition.parameters(), bundle, model);
    }

    Result result(long entered, long left) {
        return new Result(
                definition,
                at,
                looked,
                memberships.perspectives(),
                memberships.unassigned(),
                sufficiency,
                entered,
                left,
                model,
                tables,
                bundle);
    }
}
