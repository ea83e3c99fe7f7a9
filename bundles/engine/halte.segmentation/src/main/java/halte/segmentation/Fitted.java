package halte.segmentation;

import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.segmentation.api.Table;
import halte.segmentation.drift.Baseline;
import halte.segmentation.drift.Sample;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fit and the assignment of all customers brought, before anything is stored.
 *
 * @param definition what was fitted
 * @param bundle the bundle that fitted it
 * @param at the moment of asking
 * @param looked the customers who were looked at, with the strategy's traits
 * @param memberships who is where
 * @param sufficiency whether the data suffices
 * @param model the model's data
 * @param tables what the fit found out, to look at
 */
record Fitted(
        Definition definition,
        String bundle,
        Instant at,
        TraitTable looked,
        Memberships memberships,
        Sufficiency sufficiency,
        Map<String, Object> model,
        List<Table> tables) {

    /** Returns what later populations are held against. */
    Baseline baseline() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        memberships.perspectives().forEach(one -> sizes.put(one.segment().id(), one.size()));
        return new Sample(looked)
                .placed(memberships.names(), memberships.customers(), memberships.segments())
                .baseline(at, sizes, memberships.unassigned());
    }

    StoredModel stored() {
        return new StoredModel(definition.version(), definition.strategy(), definition.parameters(), bundle, model);
    }

    Result result(long entered, long left) {
        return new Result(
                definition,
                at,
                looked.size(),
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
